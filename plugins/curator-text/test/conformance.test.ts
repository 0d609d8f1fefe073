import { describeConformance } from '@ggmi/conformance/vitest';
import curatorText from '../src/index.js';

describeConformance(curatorText, {
  packageFolder: new URL('..', import.meta.url),
  components: {
    length: { options: { response: { least: 10, most: 60 } } },
    pattern: { options: { pattern: '[.!]$' } },
  },
});
