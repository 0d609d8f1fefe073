import type { JsonObject } from '@ggmi/core';

/** Why a row is left out, as reports count it. */
export type DropReason =
  | 'not-utf8'
  | 'not-json'
  | 'not-an-object'
  | 'wrong-cell-count'
  | 'missing-field'
  | 'wrong-type'
  | 'empty-text'
  | 'broken-text'
  | 'duplicate-id';

/** What is wrong with a row, without its place. */
export interface RowFault {
  readonly reason: DropReason;
  readonly field?: string;
  readonly received: string;
  readonly expected: string;
}

/** A row as plain data, or why it is none. */
export type ParsedRow = { readonly row: JsonObject } | { readonly fault: RowFault };

/** A row as it is found in a file. */
export interface FoundRow {
  /** Where it can be read again: the offset of its first byte; in Parquet its index. */
  readonly start: number;
  /** Bytes; in Parquet 1. */
  readonly length: number;
  /** Its number in default ids, counted from 1: the line in JSON Lines, elsewhere the row. */
  readonly ordinal: number;
  /** What a message names. */
  readonly place: { readonly line?: number; readonly row?: number };
  parse(): ParsedRow;
}

/** Rows to read again, in ascending order of `starts`. */
export interface RowPlaces {
  readonly starts: Float64Array;
  readonly lengths: Uint32Array;
}

/** One open data file of some format. */
export interface RowFile {
  /**
   * All rows in the order of the file, in batches. Every byte that is read on the way goes to
   * `onBytes` in order, once.
   *
   * Throws a StructureError where the format is broken so that no further row can be told.
   */
  rows(onBytes: (chunk: Uint8Array) => void): AsyncIterable<readonly FoundRow[]>;
  /** The rows at `places`, each with its position in `places`; only after `rows` has ended. */
  reread(
    places: RowPlaces,
  ): AsyncIterable<{ readonly position: number; readonly parsed: ParsedRow }>;
}

/** What a format is told about a file. */
export interface FileContext {
  /** Absolute path. */
  readonly file: string;
  /** The paths into a row that the options name. */
  readonly fields: readonly string[];
}

/** How rows are found in files of one kind. */
export interface RowFormat {
  /** The component's name and, mostly, the extension of its files. */
  readonly name: 'jsonl' | 'json' | 'csv' | 'parquet';
  /** The word of default ids: `line-3`, `row-3`. */
  readonly unit: 'line' | 'row';
  open(context: FileContext): RowFile;
}
