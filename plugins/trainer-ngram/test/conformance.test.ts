import { describeConformance } from '@ggmi/conformance/vitest';
import trainerNgram from '../src/index.js';

describeConformance(trainerNgram, { packageFolder: new URL('..', import.meta.url) });
