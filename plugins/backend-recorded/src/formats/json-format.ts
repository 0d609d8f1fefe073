import { byteRanges } from './byte-ranges.js';
import { fileChunks } from './file-chunks.js';
import { jsonArrayElements, type JsonElement } from './json-array-elements.js';
import { parseJsonRow } from './parse-json-row.js';
import type { FoundRow, ParsedRow, RowFormat } from './row-format.js';

/** An array of JSON objects; `at` is the path of keys that leads to it, absent for the text itself. */
export function jsonFormat({ at }: { readonly at?: string | undefined }): RowFormat {
  const path = at?.split('.') ?? [];
  return {
    name: 'json',
    unit: 'row',
    open: ({ file }) => ({
      async *rows(onBytes) {
        for await (const elements of jsonArrayElements(fileChunks(file, onBytes), path)) {
          yield elements.map(rowOf);
        }
      },
      async *reread(places) {
        for await (const { position, bytes } of byteRanges(file, places)) {
          yield { position, parsed: parse(bytes) };
        }
      },
    }),
  };
}

function rowOf({ row, line, start, bytes }: JsonElement): FoundRow {
  const place = { line, row };
  return { start, length: bytes.length, ordinal: row, place, parse: () => parse(bytes) };
}

function parse(bytes: Uint8Array): ParsedRow {
  return parseJsonRow(bytes, 'a JSON object');
}
