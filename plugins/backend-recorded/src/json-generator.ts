import { defineComponent, needs } from '@ggmi/core';
import { jsonFormat } from './formats/json-format.js';
import { recordedCapabilities, recordedGenerator } from './recorded-generator.js';
import { jsonOptions } from './json-options.js';

/** Recorded examples, one per object of a JSON array. */
export const jsonGenerator = defineComponent('generator', {
  id: '@ggmi/backend-recorded/json',
  summary: 'Recorded examples from JSON arrays of objects, drawn without replacement.',
  resultVersion: 1,
  options: jsonOptions,
  capabilities: recordedCapabilities,
  needs: { baseDirectory: needs.baseDirectory, logger: needs.logger },
  create: (context) =>
    recordedGenerator(context.options, {
      format: jsonFormat(context.options),
      needs: context.needs,
    }),
});
