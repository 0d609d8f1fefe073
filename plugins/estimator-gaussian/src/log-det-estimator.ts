import { defineComponent, InputUnsupportedError } from '@ggmi/core';
import { estimateGaussianMi } from './estimation/estimate-gaussian-mi.js';
import { sizeWarnings } from './estimation/gaussian-warnings.js';
import { gaussianCapabilities } from './gaussian-capabilities.js';
import { gaussianOptions } from './gaussian-options.js';

const id = '@ggmi/estimator-gaussian/log-det';

/** `estimateGaussianMi` as a component. */
export const logDetEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'Gaussian MI from Pearson log-determinants, with the Wishart bias correction.',
  resultVersion: 1,
  options: gaussianOptions,
  capabilities: { ...gaussianCapabilities, invariances: ['scale', 'linear'] },
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
      const { nats, plugInNats, wishartBiasNats } = estimateGaussianMi(input.x, input.y, options);
      return {
        value: nats,
        unit: 'nats',
        kind: 'estimate',
        sampleSize: input.x.rows,
        options: { ...options },
        warnings: sizeWarnings(input, nats),
        diagnostics: { plugInNats, wishartBiasNats },
      };
    },
  }),
});
