import { describeConformance } from '@ggmi/conformance/vitest';
import estimatorDiscrete from '../src/index.js';

describeConformance(estimatorDiscrete, { packageFolder: new URL('..', import.meta.url) });
