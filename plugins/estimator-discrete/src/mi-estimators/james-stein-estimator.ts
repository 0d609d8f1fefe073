import { defineComponent } from '@ggmi/core';
import { alphabetMethod } from '../components/alphabet-method.js';
import { countingMiCapabilities } from '../components/counting-capabilities.js';
import { pairAlphabetOptions } from '../components/counting-options.js';
import { miByCounts } from '../components/mi-by-counts.js';
import { jamesSteinInformation } from '../estimation/james-stein-information.js';

const id = '@ggmi/estimator-discrete/james-stein';

/** `jamesSteinInformation` of rows of integers as a component. */
export const jamesSteinEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'MI of symbols by James–Stein shrinkage of frequencies towards the uniform law.',
  resultVersion: 1,
  options: pairAlphabetOptions,
  capabilities: countingMiCapabilities,
  needs: {},
  create: ({ options }) =>
    miByCounts(alphabetMethod(id, { options, information: jamesSteinInformation })),
});
