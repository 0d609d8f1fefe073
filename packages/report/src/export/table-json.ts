import type { DataTable } from '../document/data-table.js';

/** A table as JSON: title, columns, and a list of objects; what has no value is null. */
export function tableJson({ title, columns, rows }: DataTable): string {
  const records = rows.map((row) =>
    Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])),
  );
  return `${JSON.stringify({ title, columns, rows: records }, null, 1)}\n`;
}
