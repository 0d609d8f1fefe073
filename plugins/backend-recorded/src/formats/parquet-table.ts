import { parquetScan, parquetSchema, type ParquetScan } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { columnOf } from './column-of.js';
import { KeptRanges } from './kept-ranges.js';
import { brokenText, isSymbol, plainValue } from './parquet-value.js';
import { requireColumns } from './require-columns.js';
import type { ParsedRow, RowFault } from './row-format.js';
import { StructureError } from './structure-error.js';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Rows start (inclusive) to end (exclusive), within one row group. */
interface RowWindow {
  readonly start: number;
  readonly end: number;
}

/** The columns of a Parquet file that the options need, read window by window. */
export class ParquetTable {
  readonly #scan: ParquetScan;
  readonly #columns: readonly string[];

  private constructor(scan: ParquetScan, columns: readonly string[]) {
    this.#scan = scan;
    this.#columns = columns;
  }

  /** Throws a StructureError for a file that is not Parquet, is cut short or lacks a column. */
  static async open(file: string, fields: readonly string[]): Promise<ParquetTable> {
    const ranges = await KeptRanges.of(file);
    const scan = await whole(() =>
      parquetScan({
        file: ranges,
        compressors,
        geoparquet: false,
        parsers: { stringFromBytes: textOf, jsonFromBytes },
      }),
    );
    const names = parquetSchema(scan.metadata).children.map(({ element }) => element.name);
    requireColumns(names, { fields });
    const columns = [...new Set(fields.map((field) => columnOf(field, names)))];
    ranges.keep(columns.length);
    return new ParquetTable(scan, columns);
  }

  /** All rows in order, at most `size` at a time, none across row groups. */
  *windows(size: number): Generator<RowWindow> {
    for (const { rowStart, rowEnd } of this.#scan.ranges) {
      for (let start = rowStart; start < rowEnd; start += size) {
        yield { start, end: Math.min(start + size, rowEnd) };
      }
    }
  }

  /** The rows of a range within one row group. */
  async read(rowStart: number, rowEnd: number): Promise<readonly ParsedRow[]> {
    const columns: { readonly name: string; readonly values: ArrayLike<unknown> }[] = [];
    for (const name of this.#columns) {
      const request = { column: name, rowStart, rowEnd };
      const values = await whole(() => this.#scan.readColumn(request), rowStart + 1);
      if (values.length !== rowEnd - rowStart) {
        throw cutShort(
          `${values.length} of ${rowEnd - rowStart} values of '${name}'`,
          rowStart + 1,
        );
      }
      columns.push({ name, values });
    }
    return Array.from({ length: rowEnd - rowStart }, (_, i) => rowOf(columns, i));
  }
}

function rowOf(
  columns: readonly { readonly name: string; readonly values: ArrayLike<unknown> }[],
  index: number,
): ParsedRow {
  const row: [string, Exclude<ReturnType<typeof plainValue>, symbol | undefined>][] = [];
  for (const { name, values } of columns) {
    const value = plainValue(values[index]);
    if (isSymbol(value)) return { fault: faultOf(name, value === brokenText) };
    if (value !== undefined) row.push([name, value]);
  }
  return { row: Object.fromEntries(row) };
}

function faultOf(field: string, isBrokenText: boolean): RowFault {
  return isBrokenText
    ? { reason: 'not-utf8', field, received: 'bytes that are not UTF-8', expected: 'UTF-8 text' }
    : {
        reason: 'wrong-type',
        field,
        received: 'bytes or a number that is not finite',
        expected: 'text, a finite number, a list or a struct',
      };
}

/** The library also passes what is null. */
function textOf(bytes: Uint8Array | undefined): string | typeof brokenText | undefined {
  if (bytes === undefined) return undefined;
  try {
    return decoder.decode(bytes);
  } catch {
    return brokenText;
  }
}

function jsonFromBytes(bytes: Uint8Array | undefined): unknown {
  const text = textOf(bytes);
  if (typeof text !== 'string') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Runs a step of the library, whose failures all mean that the file is not what it should be. */
async function whole<T>(step: () => Promise<T>, row?: number): Promise<T> {
  try {
    return await step();
  } catch (cause) {
    if (typeof cause === 'object' && cause !== null && 'syscall' in cause) throw cause;
    throw cutShort(cause instanceof Error ? cause.message : String(cause), row, cause);
  }
}

function cutShort(received: string, row: number | undefined, cause?: unknown): StructureError {
  return new StructureError(
    {
      ...(row === undefined ? {} : { row }),
      received,
      expected: 'a whole Parquet file',
      next: 'The file seems cut short or damaged: fetch or write it again.',
    },
    { cause },
  );
}
