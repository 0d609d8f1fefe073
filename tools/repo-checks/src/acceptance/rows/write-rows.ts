import { closeSync, openSync, writeSync } from 'node:fs';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import { recordedRow, type RecordedRow } from './recorded-row.js';

/** The formats that recorded data come in. */
export type RowsFormat = 'jsonl' | 'json' | 'csv' | 'parquet';

const columns = ['id', 'generator', 'question', 'answer'] as const;
const ROW_GROUP = 50_000;

/** Writes `count` rows; `instead` are rows, by their number from 1, that are written otherwise. */
export async function writeRows(
  file: string,
  options: {
    readonly format: RowsFormat;
    readonly count: number;
    readonly instead?: Readonly<Record<number, Uint8Array>>;
  },
): Promise<void> {
  if (options.format === 'parquet') return writeParquet(file, options.count);
  const { before, between, after, write } = layouts[options.format];
  const handle = openSync(file, 'w');
  writeSync(handle, before);
  let held: Uint8Array[] = [];
  for (let i = 0; i < options.count; i++) {
    if (i > 0) held.push(Buffer.from(between));
    held.push(options.instead?.[i + 1] ?? Buffer.from(write(recordedRow(i))));
    if (held.length < 4096) continue;
    writeSync(handle, Buffer.concat(held));
    held = [];
  }
  writeSync(handle, Buffer.concat([...held, Buffer.from(after)]));
  closeSync(handle);
}

const layouts: Readonly<
  Record<
    Exclude<RowsFormat, 'parquet'>,
    {
      readonly before: string;
      readonly between: string;
      readonly after: string;
      readonly write: (row: RecordedRow) => string;
    }
  >
> = {
  jsonl: { before: '', between: '\n', after: '\n', write: (row) => JSON.stringify(row) },
  json: { before: '[\n', between: ',\n', after: '\n]\n', write: (row) => JSON.stringify(row) },
  csv: {
    before: `${columns.join(',')}\n`,
    between: '\n',
    after: '\n',
    write: (row) => columns.map((name) => `"${row[name].replaceAll('"', '""')}"`).join(','),
  },
};

async function writeParquet(file: string, count: number): Promise<void> {
  const leaves = columns.map((name) => {
    return {
      name,
      type: 'BYTE_ARRAY',
      converted_type: 'UTF8',
      repetition_type: 'REQUIRED',
    } as const;
  });
  const schema = [{ name: 'root', num_children: columns.length }, ...leaves];
  const writer = new ParquetWriter({ writer: fileWriter(file), schema });
  for (let start = 0; start < count; start += ROW_GROUP) {
    const length = Math.min(ROW_GROUP, count - start);
    const rows = Array.from({ length }, (_, i) => recordedRow(start + i));
    const columnData = columns.map((name) => ({ name, data: rows.map((row) => row[name]) }));
    await writer.write({ columnData, rowGroupSize: ROW_GROUP });
  }
  await writer.finish();
}
