import { defineComponent, needs } from '@ggmi/core';
import { parquetFormat } from './formats/parquet-format.js';
import { recordedCapabilities, recordedGenerator } from './recorded-generator.js';
import { recordingOptions } from './recording-options.js';

/** Recorded examples, one per row of a Parquet file. */
export const parquetGenerator = defineComponent('generator', {
  id: '@ggmi/backend-recorded/parquet',
  summary: 'Recorded examples from Parquet files, drawn without replacement.',
  resultVersion: 1,
  options: recordingOptions,
  capabilities: recordedCapabilities,
  needs: { baseDirectory: needs.baseDirectory, logger: needs.logger },
  create: (context) =>
    recordedGenerator(context.options, { format: parquetFormat, needs: context.needs }),
});
