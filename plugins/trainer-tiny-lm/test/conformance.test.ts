import { describeConformance } from '@ggmi/conformance/vitest';
import trainerTinyLm from '../src/index.js';
import { SMALL } from './byte-llama-harness.js';

describeConformance(trainerTinyLm, {
  packageFolder: new URL('..', import.meta.url),
  components: { 'byte-llama': { options: SMALL } },
});
