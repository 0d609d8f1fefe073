import { labelledPairs } from '@ggmi/conformance';
import { describeConformance } from '@ggmi/conformance/vitest';
import estimatorKnn from '../src/index.js';

describeConformance(estimatorKnn, {
  packageFolder: new URL('..', import.meta.url),
  components: {
    // Calibration takes a second for every shape of data; the promises hold at any threshold.
    lnc: { options: { threshold: 0.25 } },
    ross: { fixtures: { 'mi-estimator': { laws: labelledPairs } } },
  },
});
