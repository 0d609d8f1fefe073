import { describeConformance } from '@ggmi/conformance/vitest';
import estimatorAuto from '../src/index.js';

describeConformance(estimatorAuto, {
  packageFolder: new URL('..', import.meta.url),
});
