import type { MIEstimate, MIEstimator } from '@ggmi/core';
import { mutant, type Mutant } from './mutant.js';

/** A fault in what an estimate says. */
function withEstimate(change: (sound: MIEstimate) => MIEstimate) {
  return (sound: MIEstimator): Partial<MIEstimator> => ({
    estimate: async (input, context) => change(await sound.estimate(input, context)),
  });
}

export const miEstimatorMutants: readonly Mutant[] = [
  mutant('mi-estimator', {
    fault: 'bits for nats',
    caughtBy: 'mi-estimator/known-answer',
    instance: withEstimate((sound) => ({ ...sound, value: sound.value / Math.LN2 })),
  }),
  mutant('mi-estimator', {
    fault: 'a constant',
    caughtBy: 'mi-estimator/known-answer',
    instance: withEstimate((sound) => ({ ...sound, value: 0.2 })),
  }),
  mutant('mi-estimator', {
    fault: 'ignores an aborted signal',
    caughtBy: 'mi-estimator/aborted-before',
    instance: (sound) => ({
      estimate: (input, { random }) =>
        sound.estimate(input, { random, signal: new AbortController().signal }),
    }),
  }),
];
