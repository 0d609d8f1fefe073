import {
  GgmiError,
  type EstimationContext,
  type MIEstimate,
  type MIEstimator,
  type MIInput,
} from '@ggmi/core';

/** A fault in what an estimate says. */
export function saying(
  change: (sound: MIEstimate, input: MIInput, context: EstimationContext) => MIEstimate,
) {
  return (sound: MIEstimator): Partial<MIEstimator> => ({
    estimate: async (input, context) =>
      change(await sound.estimate(input, context), input, context),
  });
}

/** A fault in what is done with input that the reference refuses. */
export function accepting(change: (error: unknown, input: MIInput) => MIEstimate) {
  return (sound: MIEstimator): Partial<MIEstimator> => ({
    async estimate(input, context) {
      try {
        return await sound.estimate(input, context);
      } catch (error) {
        if (!GgmiError.is(error)) throw error;
        return change(error, input);
      }
    },
  });
}
