import { defineComponent, needs } from '@ggmi/core';
import { csvFormat } from './formats/csv-format.js';
import { recordedCapabilities, recordedGenerator } from './recorded-generator.js';
import { csvOptions } from './csv-options.js';

/** Recorded examples, one per row of a CSV file. */
export const csvGenerator = defineComponent('generator', {
  id: '@ggmi/backend-recorded/csv',
  summary: 'Recorded examples from CSV files with a header row, drawn without replacement.',
  resultVersion: 1,
  options: csvOptions,
  capabilities: recordedCapabilities,
  needs: { baseDirectory: needs.baseDirectory, logger: needs.logger },
  create: (context) =>
    recordedGenerator(context.options, {
      format: csvFormat(context.options),
      needs: context.needs,
    }),
});
