import { checkConfig } from '../../src/check/check-config.js';
import type { CheckedConfig } from '../../src/check/checked-config.js';
import type { ConfigInput } from '../../src/config/define-config.js';
import { fixtures } from '../check/problems-of.js';

/** A small linear-Gaussian chain: 4 anchors of N(0, 1), 6 synthetic items, W = mean(S) + noise. */
export const linearGaussian: ConfigInput = {
  version: 1,
  name: 'small',
  plugins: ['./plugins/toy.js', './plugins/gaussian.js', './plugins/faulty.js'],
  anchors: { use: '@ggmi/backend-toy/gaussian-source', count: 4 },
  prompt: { kind: 'vector', statistic: 'mean' },
  generators: {
    faithful: {
      use: '@ggmi/backend-toy/linear-gaussian',
      options: { gain: 1, noise: 1, curationNoise: 0.5 },
      count: 6,
    },
  },
  trainer: { use: '@ggmi/backend-toy/gaussian-mean', options: { noise: 0.3 } },
  estimators: { 'log-det': { use: '@ggmi/estimator-gaussian/log-det' } },
  readings: { replicates: { type: 'replicate', replicates: 60, estimators: ['log-det'] } },
  deployed: { seeds: 2, resamples: 100 },
  intervals: { subsamples: 10 },
};

/** The small chain with some of its sections replaced, checked. */
export function checkedLinearGaussian(change: Partial<ConfigInput> = {}): Promise<CheckedConfig> {
  return checkConfig({ data: { ...linearGaussian, ...change }, workingDirectory: fixtures });
}
