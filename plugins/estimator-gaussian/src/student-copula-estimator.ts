import { defineComponent, InputUnsupportedError } from '@ggmi/core';
import { estimateStudentCopulaMi } from './estimation/estimate-student-copula-mi.js';
import { sizeWarnings, tieWarnings } from './estimation/gaussian-warnings.js';
import { gaussianCapabilities } from './gaussian-capabilities.js';
import { gaussianOptions } from './gaussian-options.js';

const id = '@ggmi/estimator-gaussian/student-copula';

/** `estimateStudentCopulaMi` as a component. */
export const studentCopulaEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'Student-copula MI: correlations and one common scale, fitted to the ranks.',
  resultVersion: 1,
  options: gaussianOptions,
  capabilities: { ...gaussianCapabilities, invariances: ['scale', 'monotone'] },
  needs: {},
  create: ({ options }) => ({
    estimate(input, { signal }) {
      signal.throwIfAborted();
      if (input.type !== 'paired') {
        throw new InputUnsupportedError({
          component: id,
          received: input.type,
          supported: gaussianCapabilities.inputs,
        });
      }
      const { nats, ...diagnostics } = estimateStudentCopulaMi(input.x, input.y, options);
      return {
        value: nats,
        unit: 'nats',
        kind: 'estimate',
        sampleSize: input.x.rows,
        options: { ...options },
        warnings: [...sizeWarnings(input, nats), ...tieWarnings(input)],
        diagnostics,
      };
    },
  }),
});
