import { CONTRACT_VERSION, definePlugin } from '@ggmi/core';
import { csvGenerator } from './csv-generator.js';
import { jsonGenerator } from './json-generator.js';
import { jsonlGenerator } from './jsonl-generator.js';
import { parquetGenerator } from './parquet-generator.js';
import { VERSION } from './version.js';

/** Generators over data that exists already. */
export const backendRecorded = definePlugin({
  name: '@ggmi/backend-recorded',
  version: VERSION,
  contract: CONTRACT_VERSION,
  generators: [jsonlGenerator, jsonGenerator, csvGenerator, parquetGenerator],
});
