import { parquetWriteBuffer } from 'hyparquet-writer';

/** Rows as a Parquet file, a column for every key of the first. */
export function parquetBytes(
  rows: readonly Readonly<Record<string, unknown>>[],
  options: { readonly rowGroupSize?: number } = {},
): Uint8Array {
  const names = Object.keys(rows[0] ?? {});
  const columnData = names.map((name) => ({ name, data: rows.map((row) => row[name]) }));
  return new Uint8Array(parquetWriteBuffer({ columnData, ...options }));
}
