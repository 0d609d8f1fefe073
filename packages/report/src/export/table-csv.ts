import type { DataTable, DataValue } from '../document/data-table.js';

/**
 * A table as CSV (RFC 4180), digits in full. A text that a spreadsheet would take for a formula begins
 * with an apostrophe, by which it shows it as text.
 */
export function tableCsv({ columns, rows }: Pick<DataTable, 'columns' | 'rows'>): string {
  return [columns, ...rows].map((line) => `${line.map(field).join(',')}\r\n`).join('');
}

function field(value: DataValue): string {
  if (value === undefined) return '';
  if (typeof value === 'number')
    return Number.isFinite(value) ? JSON.stringify(value) : String(value);
  const text = typeof value === 'string' ? inert(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function inert(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
