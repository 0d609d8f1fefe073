import { markdownText } from '../markdown-text.js';
import type { LooseSchema } from './loose-schema.js';
import { schemaRows } from './schema-rows.js';

/** The options of a schema as a markdown table, or the sentence that there are none. */
export function schemaTable(schema: LooseSchema): string {
  const rows = schemaRows(schema).map(({ path, type, fallback, required, meaning }) => [
    `\`${path}\``,
    markdownText(type),
    fallback === undefined ? (required ? 'required' : '–') : `\`${fallback}\``,
    markdownText(meaning),
  ]);
  if (rows.length === 0) return 'No options.';
  const header = ['option', 'type', 'default', 'meaning'];
  return [header, header.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}
