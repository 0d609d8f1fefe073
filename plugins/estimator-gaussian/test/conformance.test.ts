import { describeConformance } from '@ggmi/conformance/vitest';
import estimatorGaussian from '../src/index.js';

describeConformance(estimatorGaussian, { packageFolder: new URL('..', import.meta.url) });
