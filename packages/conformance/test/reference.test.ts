import { describeConformance } from '../src/adapters/vitest.js';
import { referencePlugin } from '../src/index.js';
import { wordsSettings } from './reference-settings.js';

describeConformance(referencePlugin, { components: { words: wordsSettings } });
