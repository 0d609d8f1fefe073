import type { LooseSchema } from './loose-schema.js';
import { schemaTable } from './schema-table.js';

/** The page of the evaluation config, from its JSON Schema. */
export function configPage(schema: LooseSchema): string {
  return [
    '# Config',
    'Every key of an evaluation config, from the JSON Schema that the program checks with ' +
      '(`ggmi schema` prints it, for editors). ‹name› is a name of your choice; unknown keys are errors. ' +
      'The options of a component are those of [its own schema](components.md).',
    schemaTable(schema),
  ].join('\n\n');
}
