import { pipeline, Readable } from 'node:stream';
import { parse as csvParser, type Info } from 'csv-parse';
import { parse as parseWhole } from 'csv-parse/sync';
import { byteRanges } from './byte-ranges.js';
import { csvSettings } from './csv-settings.js';
import { csvFault, isCsvFault } from './csv-fault.js';
import { CsvHeader } from './csv-header.js';
import { fileChunks } from './file-chunks.js';
import { LineCounter } from './line-counter.js';
import type { FileContext, FoundRow, RowFile, RowFormat } from './row-format.js';
import { StructureError } from './structure-error.js';
import { UnmarkedChunks } from './unmarked-chunks.js';

interface CsvRecord {
  readonly record: readonly Buffer[];
  readonly info: Info;
}

const BATCH = 1024;

/** Comma-separated values (RFC 4180) whose first row names the columns; every cell is text. */
export function csvFormat({ delimiter }: { readonly delimiter: string }): RowFormat {
  return { name: 'csv', unit: 'row', open: (context) => new CsvFile(context, delimiter) };
}

class CsvFile implements RowFile {
  readonly #context: FileContext;
  readonly #delimiter: string;
  #header: CsvHeader | undefined;

  constructor(context: FileContext, delimiter: string) {
    this.#context = context;
    this.#delimiter = delimiter;
  }

  async *rows(onBytes: (chunk: Uint8Array) => void): AsyncGenerator<readonly FoundRow[]> {
    const lines = new LineCounter();
    const chunks = fileChunks(this.#context.file, (chunk) => {
      onBytes(chunk);
      lines.push(chunk);
    });
    let batch: FoundRow[] = [];
    const unmarked = new UnmarkedChunks(chunks);
    let end = 0;
    let row = 0;
    for await (const { record, bytes } of this.#records(unmarked, lines)) {
      const { line, start } = lines.firstAfter(end);
      end = bytes;
      if (this.#header === undefined) {
        this.#header = new CsvHeader(record, { line, fields: this.#context.fields });
        continue;
      }
      const header = this.#header;
      const place = { line, row: ++row };
      const length = end - start;
      batch.push({ start, length, ordinal: row, place, parse: () => header.parse(record) });
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
    yield batch;
    if (this.#header === undefined) {
      throw new StructureError({ received: 'an empty file', expected: 'a row of column names' });
    }
  }

  async *reread(places: Parameters<RowFile['reread']>[0]): ReturnType<RowFile['reread']> {
    const settings = { ...csvSettings(this.#delimiter), info: false };
    for await (const { position, bytes } of byteRanges(this.#context.file, places)) {
      // With `encoding: null` and without columns a record is a list of buffers.
      const [record] = parseWhole(Buffer.from(bytes), settings) as unknown as Buffer[][];
      yield { position, parsed: this.#header!.parse(record ?? []) };
    }
  }

  /** The records with the offsets of their ends, counted in the file. */
  async *#records(
    chunks: UnmarkedChunks,
    lines: LineCounter,
  ): AsyncGenerator<{ readonly record: readonly Buffer[]; readonly bytes: number }> {
    const parser = csvParser(csvSettings(this.#delimiter));
    // A failure of either side reaches the loop below through the parser.
    pipeline(Readable.from(chunks, { objectMode: false }), parser, () => {});
    try {
      // With `info: true` and `encoding: null` the parser emits exactly this.
      for await (const { record, info } of parser as AsyncIterable<CsvRecord>) {
        yield { record, bytes: chunks.markLength + info.bytes };
      }
    } catch (cause) {
      if (!isCsvFault(cause)) throw cause;
      const { line } = lines.firstAfter(chunks.markLength + cause.bytes);
      // The header is a record, too: what came before the broken row are its number of rows and one.
      const place = { line, ...(cause.records > 0 && { row: cause.records }) };
      throw new StructureError({ ...place, ...csvFault(cause) }, { cause });
    }
  }
}
