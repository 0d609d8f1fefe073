export { backendRecorded as default } from './backend-recorded.js';
export { csvGenerator } from './csv-generator.js';
export { csvOptions } from './csv-options.js';
export { jsonGenerator } from './json-generator.js';
export { jsonOptions } from './json-options.js';
export { jsonlGenerator } from './jsonl-generator.js';
export { parquetGenerator } from './parquet-generator.js';
export { recordingOptions, type RecordingOptions } from './recording-options.js';
export { VERSION } from './version.js';
