/** The name of a column, and what it holds; nothing where there is nothing. */
export type CsvColumn<Row> = readonly [
  name: string,
  value: (row: Row) => string | number | null | undefined,
];

/** Rows as comma-separated values (RFC 4180); what does not exist is empty. */
export function csvText<Row>(rows: readonly Row[], columns: readonly CsvColumn<Row>[]): string {
  const lines = [
    columns.map(([name]) => name),
    ...rows.map((row) => columns.map(([, value]) => fieldText(value(row)))),
  ];
  return `${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;
}

function fieldText(value: string | number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
