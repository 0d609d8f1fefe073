import { defineComponent } from '@ggmi/core';
import { alphabetMethod } from '../components/alphabet-method.js';
import { countingMiCapabilities } from '../components/counting-capabilities.js';
import { pairAlphabetOptions } from '../components/counting-options.js';
import { miByCounts } from '../components/mi-by-counts.js';
import { nsbInformation } from '../estimation/nsb-information.js';

const id = '@ggmi/estimator-discrete/nsb';

/** `nsbInformation` of rows of integers as a component. */
export const nsbEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'MI of symbols by the Bayesian estimate of Nemenman, Shafee and Bialek.',
  resultVersion: 1,
  options: pairAlphabetOptions,
  capabilities: countingMiCapabilities,
  needs: {},
  create: ({ options }) => miByCounts(alphabetMethod(id, { options, information: nsbInformation })),
});
