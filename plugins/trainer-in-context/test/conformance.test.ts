import { describeConformance } from '@ggmi/conformance/vitest';
import trainerInContext from '../src/index.js';

describeConformance(trainerInContext, { packageFolder: new URL('..', import.meta.url) });
