import { requireColumns } from './require-columns.js';
import type { ParsedRow, RowFault } from './row-format.js';
import { StructureError } from './structure-error.js';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The column names of a CSV file, which make rows of cells. */
export class CsvHeader {
  readonly #names: readonly string[];

  /**
   * Throws a StructureError where the names are not UTF-8, or a field that is asked for is missing or
   * there twice.
   */
  constructor(
    cells: readonly Uint8Array[],
    { line, fields }: { readonly line: number; readonly fields: readonly string[] },
  ) {
    const names = cells.map(textOf);
    const broken = names.indexOf(undefined);
    if (broken !== -1) {
      const received = `bytes that are not UTF-8 in the name of column ${broken + 1}`;
      throw new StructureError({ line, received, expected: 'UTF-8 text' });
    }
    this.#names = names.map((name) => name ?? '');
    requireColumns(this.#names, { line, fields });
  }

  /** A row with its cells under their names. */
  parse(cells: readonly Uint8Array[]): ParsedRow {
    if (cells.length !== this.#names.length) {
      const expected = `${this.#names.length}, as the first row has`;
      return { fault: { reason: 'wrong-cell-count', received: `${cells.length} cells`, expected } };
    }
    const entries: [string, string][] = [];
    for (const [column, cell] of cells.entries()) {
      const text = textOf(cell);
      const field = this.#names[column]!;
      if (text === undefined) return { fault: brokenCell(field) };
      entries.push([field, text]);
    }
    return { row: Object.fromEntries(entries) };
  }
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function brokenCell(field: string): RowFault {
  const received = 'bytes that are not UTF-8';
  return { reason: 'not-utf8', field, received, expected: 'UTF-8 text' };
}
