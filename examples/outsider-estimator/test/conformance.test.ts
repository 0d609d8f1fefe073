import { describeConformance } from '@ggmi/conformance/vitest';
import plugin from '../src/index.js';

describeConformance(plugin, {
  packageFolder: new URL('..', import.meta.url),
  components: {
    gknn: {
      // Measured over samples of 400 rows: −0.06 to −0.08 nats for correlations of 0, 0.6 and 0.9, −0.12
      // for 0.99.
      fixtures: { 'mi-estimator': { biasNats: 0.1 } },
    },
  },
});
