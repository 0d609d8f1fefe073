import { describeConformance } from '../src/adapters/vitest.js';
import { referencePlugin } from '../src/index.js';

describeConformance(referencePlugin);
