import { describeConformance } from '@ggmi/conformance/vitest';
import estimatorKernel from '../src/index.js';

/** Sums over all pairs of rows: a fifth of a second at the kit's own size. */
const small = { fixtures: { 'mi-estimator': { rows: 120 } } };

describeConformance(estimatorKernel, {
  packageFolder: new URL('..', import.meta.url),
  components: {
    cka: small,
    dhsic: small,
    'distance-correlation': small,
    'hsic-biased': small,
    'hsic-unbiased': small,
    'hsic-random-features': small,
    'hsic-sweep': small,
    kde: { fixtures: { 'mi-estimator': { rows: 200 } } },
    mmd: { fixtures: { 'divergence-estimator': { rows: 120 } } },
  },
});
