import { basename } from 'node:path';
import type { DataFileProblem, JsonObject, TextExample } from '@ggmi/core';
import type { FoundRow, RowFault, RowFormat } from '../formats/row-format.js';
import { fieldPaths } from '../reading/field-paths.js';
import { metadataPaths } from '../reading/metadata-paths.js';
import { readExample } from '../reading/read-example.js';
import { RowFilter } from '../reading/row-filter.js';
import { valueAtPath } from '../reading/value-at-path.js';
import type { RecordingOptions } from '../recording-options.js';
import { advice } from './advice.js';
import { defaultId } from './default-id.js';
import { DropCounts } from './drop-counts.js';
import { KeyTable } from './key-table.js';
import { leafPaths } from './leaf-paths.js';
import { ProblemList } from './problem-list.js';
import { PromptRows } from './prompt-rows.js';
import { RowIndex } from './row-index.js';

/**
 * The first pass over the files of a recording: checks every row that the options take, and notes
 * where the good ones stand.
 */
export class RowSurvey {
  readonly index = new RowIndex();
  readonly ids = new KeyTable();
  readonly prompts: PromptRows | undefined;
  readonly drops = new DropCounts();
  /** All examples, while they are few. */
  kept: TextExample[] | undefined = [];
  readonly #files: readonly string[];
  readonly #format: RowFormat;
  readonly #options: RecordingOptions;
  readonly #keptCharacters: number;
  readonly #filter: RowFilter;
  readonly #problems = new ProblemList();
  /** Paths of metadata that no row had so far. */
  readonly #unseen: Set<string>;
  #characters = 0;
  #rows = 0;
  #badRows = 0;
  #rewritten = 0;
  #missing: { readonly field: string; readonly paths: readonly string[] } | undefined;
  #firstSeen = false;

  constructor(
    files: readonly string[],
    {
      format,
      options,
      keptCharacters,
    }: {
      readonly format: RowFormat;
      readonly options: RecordingOptions;
      /** A recording of no more text than this is kept in memory; every row counts 100 beside. */
      readonly keptCharacters: number;
    },
  ) {
    this.#keptCharacters = keptCharacters;
    this.#files = files;
    this.#format = format;
    this.#options = options;
    this.#filter = new RowFilter(options.where);
    this.#unseen = new Set(metadataPaths(options.fields.metadata).map(([, path]) => path));
    this.prompts = options.fields.promptId === undefined ? undefined : new PromptRows();
  }

  /** Takes the next row of file number `file`. */
  take(found: FoundRow, file: number): void {
    const filtered = this.#filter.isActive;
    if (!filtered && !this.#isInSlice(++this.#rows)) return;
    if (filtered && this.#rows >= this.#end() - 1) return;
    const parsed = found.parse();
    if ('fault' in parsed) {
      this.#refuse([parsed.fault], found, file);
      return;
    }
    this.#noteFirst(parsed.row);
    if (filtered && !(this.#filter.takes(parsed.row) && this.#isInSlice(++this.#rows))) return;
    this.#takeRow(parsed.row, found, file);
  }

  /**
   * Throws DATA_FILE_INVALID for what is wrong with a file as a whole, together with the bad rows
   * unless these are skipped.
   */
  refuseFile(file: string, problem: DataFileProblem & { readonly next?: string }): never {
    const list = this.#options.onBadRow === 'stop' ? this.#problems : new ProblemList();
    list.addFirst({ ...problem, file });
    throw list.error(this.#advice(problem.next));
  }

  /** Throws DATA_FILE_INVALID unless the rows are there, good and enough. */
  finish(): void {
    const [file = ''] = this.#files;
    const { first, count = 1 } = this.#options.rows;
    const wanted = first + count - 1;
    if (this.#filter.isActive && this.#rows === 0) {
      const seen = this.#filter.seen();
      const received = `no row that the option where takes${seen === '' ? '' : `; ${seen}`}`;
      this.refuseFile(file, { received, expected: 'at least one' });
    }
    if (this.#rows < wanted) {
      const received = `${this.#rows} rows`;
      this.refuseFile(file, { received, expected: `${wanted} rows or more` });
    }
    const stops = this.#options.onBadRow === 'stop' || this.index.size === 0;
    if (stops && this.#badRows > 0) throw this.#problems.error(this.#advice());
    const [field] = this.#unseen;
    if (field !== undefined) {
      this.refuseFile(file, { field, received: 'no row that has it', expected: 'at least one' });
    }
    if (this.#options.rewrite === undefined || this.#rewritten > 0) return;
    this.refuseFile(file, {
      field: this.#options.fields.response,
      received: 'no response that the rewrite changes',
      expected: 'at least one',
    });
  }

  #takeRow(row: JsonObject, found: FoundRow, file: number): void {
    const ordinal = { ordinal: found.ordinal, file, files: this.#files.length };
    const read = readExample(row, {
      options: this.#options,
      defaultId: defaultId(this.#format.unit, ordinal),
    });
    if ('faults' in read) {
      this.#refuse(read.faults, found, file);
      return;
    }
    for (const path of this.#unseen) {
      if (valueAtPath(row, path) !== undefined) this.#unseen.delete(path);
    }
    const number = this.ids.size;
    const known = this.ids.add(read.example.id);
    if (known !== number) {
      this.#refuse([this.#duplicate(read.example.id, known, file)], found, file);
      return;
    }
    this.index.push({ file, start: found.start, length: found.length, ordinal: found.ordinal });
    this.prompts?.add(read.promptId, number);
    if (read.rewritten) this.#rewritten += 1;
    this.#keep(read.example);
  }

  #isInSlice(row: number): boolean {
    return row >= this.#options.rows.first && row < this.#end();
  }

  /** The number of the first row beyond the slice. */
  #end(): number {
    const { first, count = Infinity } = this.#options.rows;
    return first + count;
  }

  #refuse(faults: readonly RowFault[], found: FoundRow, file: number): void {
    this.#badRows += 1;
    const path = this.#files[file]!;
    for (const { reason: _, ...fault } of faults) {
      this.#problems.add({ ...fault, ...found.place, file: path });
    }
    const { line, row } = found.place;
    const place = line === undefined ? ` row ${row}` : `:${line}`;
    this.drops.add(faults[0]!.reason, `${basename(path)}${place}`);
  }

  #duplicate(id: string, known: number, file: number): RowFault {
    const earlier = this.index.at(known);
    const elsewhere = earlier.file === file ? '' : ` of ${basename(this.#files[earlier.file]!)}`;
    return {
      reason: 'duplicate-id',
      field: this.#options.fields.id ?? 'id',
      received: `${JSON.stringify(id)}, the id of ${this.#format.unit} ${earlier.ordinal}${elsewhere}`,
      expected: 'an id that is used once',
    };
  }

  #noteFirst(row: JsonObject): void {
    if (this.#firstSeen) return;
    this.#firstSeen = true;
    const paths = fieldPaths(this.#options).filter((path) => !this.#unseen.has(path));
    const field = paths.find((path) => valueAtPath(row, path) === undefined);
    if (field !== undefined) this.#missing = { field, paths: leafPaths(row) };
  }

  #keep(example: TextExample): void {
    if (this.kept === undefined) return;
    const { id, prompt, response, metadata } = example;
    const beside = metadata === undefined ? 0 : JSON.stringify(metadata).length;
    this.#characters += id.length + prompt.length + response.length + beside + 100;
    if (this.#characters > this.#keptCharacters) this.kept = undefined;
    else this.kept.push(example);
  }

  #advice(first?: string): string {
    const [file = ''] = this.#files;
    return advice({
      file,
      format: this.#format.name,
      first,
      skippable: this.#badRows > 0 && this.#options.onBadRow === 'stop',
      missing: this.#missing,
    });
  }
}
