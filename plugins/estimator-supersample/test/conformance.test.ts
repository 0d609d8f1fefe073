import { describeConformance } from '@ggmi/conformance/vitest';
import estimatorSupersample from '../src/index.js';

describeConformance(estimatorSupersample, { packageFolder: new URL('..', import.meta.url) });
