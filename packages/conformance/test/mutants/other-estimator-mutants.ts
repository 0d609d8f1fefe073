import type { DivergenceEstimator, EntropyEstimator } from '@ggmi/core';
import { mutant, type Mutant } from './mutant.js';

/** Divergence and entropy estimators: what they do not share with those of mutual information. */
export const otherEstimatorMutants: readonly Mutant[] = [
  mutant('divergence-estimator', {
    fault: 'twice the divergence',
    caughtBy: 'divergence-estimator/known-answer',
    instance: (sound): Partial<DivergenceEstimator> => ({
      async estimate(x, y, context) {
        const estimate = await sound.estimate(x, y, context);
        return { ...estimate, value: 2 * estimate.value };
      },
    }),
  }),
  mutant('divergence-estimator', {
    fault: 'a divergence in the unit of another',
    caughtBy: 'divergence-estimator/estimate-form',
    instance: (sound): Partial<DivergenceEstimator> => ({
      estimate: async (x, y, context) => ({
        ...(await sound.estimate(x, y, context)),
        unit: 'probability',
      }),
    }),
  }),
  mutant('entropy-estimator', {
    fault: 'entropy of standardised data, without the logarithm of their spread',
    caughtBy: 'entropy-estimator/known-answer',
    instance: (sound): Partial<EntropyEstimator> => ({
      async estimate(x, context) {
        const mean = x.values.reduce((sum, value) => sum + value, 0) / x.values.length;
        const squares = x.values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        const deviation = Math.sqrt(squares / x.values.length);
        const estimate = await sound.estimate(x, context);
        return { ...estimate, value: estimate.value - Math.log(deviation) };
      },
    }),
  }),
  mutant('entropy-estimator', {
    fault: 'a differential entropy cut at 0',
    caughtBy: 'entropy-estimator/known-answer',
    instance: (sound): Partial<EntropyEstimator> => ({
      async estimate(x, context) {
        const estimate = await sound.estimate(x, context);
        return { ...estimate, value: Math.max(0, estimate.value) };
      },
    }),
  }),
  mutant('entropy-estimator', {
    fault: 'a differential entropy that does not say so',
    caughtBy: 'entropy-estimator/says-differential',
    instance: (sound): Partial<EntropyEstimator> => ({
      estimate: async (x, context) => ({
        ...(await sound.estimate(x, context)),
        differential: false,
      }),
    }),
  }),
];
