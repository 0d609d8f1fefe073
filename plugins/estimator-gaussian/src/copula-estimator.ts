import { defineComponent, InputUnsupportedError } from '@ggmi/core';
import { estimateGaussianCopulaMi } from './estimation/estimate-gaussian-copula-mi.js';
import { sizeWarnings, tieWarnings } from './estimation/gaussian-warnings.js';
import { gaussianCapabilities } from './gaussian-capabilities.js';
import { gaussianOptions } from './gaussian-options.js';

const id = '@ggmi/estimator-gaussian/copula';

/** `estimateGaussianCopulaMi` as a component. */
export const copulaEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'Gaussian-copula MI: ranks to normal scores, then log-determinants, bias corrected.',
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
      const { x, y } = input;
      const { nats, plugInNats, wishartBiasNats } = estimateGaussianCopulaMi(x, y, options);
      return {
        value: nats,
        unit: 'nats',
        kind: 'estimate',
        sampleSize: x.rows,
        options: { ...options },
        warnings: [...sizeWarnings(input, nats), ...tieWarnings(input)],
        diagnostics: { plugInNats, wishartBiasNats },
      };
    },
  }),
});
