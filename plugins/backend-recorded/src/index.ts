export { backendRecorded as default } from './backend-recorded.js';
export { jsonlGenerator } from './jsonl-generator.js';
export { recordingOptions, type RecordingOptions } from './recording-options.js';
export { drawFromPool } from './pool/draw-from-pool.js';
export { readRecording, type Recording } from './reading/read-recording.js';
export { VERSION } from './version.js';
