import { defineComponent, needs } from '@ggmi/core';
import { jsonlFormat } from './formats/jsonl-format.js';
import { recordedCapabilities, recordedGenerator } from './recorded-generator.js';
import { recordingOptions } from './recording-options.js';

/** Recorded examples, one per line of a JSON Lines file. */
export const jsonlGenerator = defineComponent('generator', {
  id: '@ggmi/backend-recorded/jsonl',
  summary: 'Recorded examples from JSON Lines files, drawn without replacement.',
  resultVersion: 1,
  options: recordingOptions,
  capabilities: recordedCapabilities,
  needs: { baseDirectory: needs.baseDirectory, logger: needs.logger },
  create: (context) =>
    recordedGenerator(context.options, { format: jsonlFormat, needs: context.needs }),
});
