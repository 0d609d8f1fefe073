import { GgmiError, type Example, type Losses, type TrainedModel } from '@ggmi/core';

/**
 * The losses of examples, held to the contract: one per example, finite, and within the declared
 * bound. A loss outside it would make every bound of the theory a wrong number without a sign.
 *
 * @throws LOSSES_INVALID naming the trainer and the first offence.
 */
export async function checkedLosses(
  model: TrainedModel,
  examples: readonly Example[],
  signal: AbortSignal,
): Promise<Losses> {
  const losses = await model.losses(examples, { signal });
  const { values, bound } = losses;
  const highest = bound ?? Number.POSITIVE_INFINITY;
  const wrong = values.findIndex((loss) => !Number.isFinite(loss) || loss < 0 || loss > highest);
  const offence =
    values.length !== examples.length
      ? `${values.length} losses for ${examples.length} examples`
      : wrong < 0
        ? undefined
        : `the loss ${values[wrong]} of example '${examples[wrong]!.id}', with losses declared in [0, ${bound ?? '∞'}]`;
  if (offence === undefined) return losses;
  throw new GgmiError({
    code: 'LOSSES_INVALID',
    message: `${model.reference.trainer} gave ${offence}.`,
    next: 'Report this to the author of the trainer: losses must be finite, one per example and within their bound.',
    fields: { trainer: model.reference.trainer, offence },
  });
}
