import type { ConfigInput } from '../../src/config/define-config.js';
import { runEvaluation } from '../../src/run/run-evaluation.js';
import { checkedLinearGaussian } from '../run/linear-gaussian-config.js';
import { outputFolder } from './written-run.js';

/** As many replicates as an interval by subsampling takes. */
const enough: Partial<ConfigInput> = {
  readings: { replicates: { type: 'replicate', replicates: 200, estimators: ['log-det'] } },
};

/** Runs a small linear-Gaussian chain, and gives its folder. */
export async function runChain(
  change: Partial<ConfigInput> = {},
  output = outputFolder(),
): Promise<string> {
  const { runDirectory } = await runEvaluation({
    checked: await checkedLinearGaussian({ ...enough, ...change }),
    outputDirectory: output,
    workers: 0,
    mode: 'reuse',
    signal: new AbortController().signal,
    onEvent: () => undefined,
  });
  return runDirectory;
}

/** The chain with another generator, under another name. */
export const noisierGenerator: Partial<ConfigInput> = {
  name: 'noisier',
  generators: {
    faithful: {
      use: '@ggmi/backend-toy/linear-gaussian',
      options: { gain: 1, noise: 3, curationNoise: 0.5 },
      count: 6,
    },
  },
};
