import { CONTRACT_VERSION, definePlugin } from '@ggmi/core';
import { jsonlGenerator } from './jsonl-generator.js';
import { VERSION } from './version.js';

/** Generators over data that exists already. */
export const backendRecorded = definePlugin({
  name: '@ggmi/backend-recorded',
  version: VERSION,
  contract: CONTRACT_VERSION,
  generators: [jsonlGenerator],
});
