import { defineComponent } from '@ggmi/core';
import { countingCapabilities } from '../components/counting-capabilities.js';
import { alphabetOptions, givenSize } from '../components/counting-options.js';
import { entropyByCounts } from '../components/entropy-by-counts.js';
import { nsbEntropy } from '../estimation/nsb-entropy.js';

/** `nsbEntropy` of rows of integers as a component. */
export const nsbEntropyEstimator = defineComponent('entropy-estimator', {
  id: '@ggmi/estimator-discrete/nsb-entropy',
  summary: 'Entropy of symbols by the Bayesian estimate of Nemenman, Shafee and Bialek.',
  resultVersion: 1,
  options: alphabetOptions,
  capabilities: countingCapabilities,
  needs: {},
  create: ({ options }) => {
    const alphabetSize = givenSize(options.alphabetSize);
    return entropyByCounts({
      entropy: (counts) => {
        const { nats, ...diagnostics } = nsbEntropy(counts, { alphabetSize });
        return { nats, diagnostics };
      },
      options,
      alphabet: { size: alphabetSize },
    });
  },
});
