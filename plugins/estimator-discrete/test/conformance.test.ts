import { describeConformance } from '@ggmi/conformance/vitest';
import estimatorDiscrete from '../src/index.js';

describeConformance(estimatorDiscrete, {
  packageFolder: new URL('..', import.meta.url),
  components: {
    // Where the data tell nothing, all weight goes to the uniform table, whose information is 0.
    'james-stein': { fixtures: { 'mi-estimator': { nonNegative: true } } },
  },
});
