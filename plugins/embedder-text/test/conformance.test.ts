import { describeConformance } from '@ggmi/conformance/vitest';
import embedderText from '../src/index.js';

describeConformance(embedderText, {
  packageFolder: new URL('..', import.meta.url),
  components: {
    pca: { options: { dimensions: 2 }, fixtures: { embedder: { transductive: true } } },
    'random-projection': { options: { dimensions: 4 } },
  },
});
