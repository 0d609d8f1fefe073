import { escapeMarkdown } from './escape-markdown.js';

/** A table of texts as they came: each is escaped here. */
export function markdownTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  const rule = columns.map((_, index) => (index === 0 ? ':---' : '---:'));
  return [line(columns), `| ${rule.join(' | ')} |`, ...rows.map(line)];
}
