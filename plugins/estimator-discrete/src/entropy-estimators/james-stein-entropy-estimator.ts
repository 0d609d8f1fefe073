import { defineComponent } from '@ggmi/core';
import { countingCapabilities } from '../components/counting-capabilities.js';
import { alphabetOptions, givenSize } from '../components/counting-options.js';
import { entropyByCounts } from '../components/entropy-by-counts.js';
import { jamesSteinEntropy } from '../estimation/james-stein-entropy.js';

/** `jamesSteinEntropy` of rows of integers as a component. */
export const jamesSteinEntropyEstimator = defineComponent('entropy-estimator', {
  id: '@ggmi/estimator-discrete/james-stein-entropy',
  summary: 'Entropy of symbols by James–Stein shrinkage of frequencies towards the uniform law.',
  resultVersion: 1,
  options: alphabetOptions,
  capabilities: countingCapabilities,
  needs: {},
  create: ({ options }) => {
    const alphabetSize = givenSize(options.alphabetSize);
    return entropyByCounts({
      entropy: (counts) => {
        const { nats, ...diagnostics } = jamesSteinEntropy(counts, { alphabetSize });
        return { nats, diagnostics };
      },
      options,
      alphabet: { size: alphabetSize },
    });
  },
});
