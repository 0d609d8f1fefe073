import { byteLines, type ByteLine } from './byte-lines.js';
import { byteRanges } from './byte-ranges.js';
import { fileChunks } from './file-chunks.js';
import { parseJsonRow } from './parse-json-row.js';
import type { FoundRow, ParsedRow, RowFormat } from './row-format.js';

const BYTE_ORDER_MARK = Buffer.of(0xef, 0xbb, 0xbf);

/** One JSON object per line. Blank lines are no rows. */
export const jsonlFormat: RowFormat = {
  name: 'jsonl',
  unit: 'line',
  open: ({ file }) => ({
    async *rows(onBytes) {
      for await (const lines of byteLines(fileChunks(file, onBytes))) {
        yield lines.map(withoutMark).filter(isFilled).map(rowOf);
      }
    },
    async *reread(places) {
      for await (const { position, bytes } of byteRanges(file, places)) {
        yield { position, parsed: parse(bytes) };
      }
    },
  }),
};

function rowOf({ number, start, bytes }: ByteLine): FoundRow {
  const place = { line: number };
  return { start, length: bytes.length, ordinal: number, place, parse: () => parse(bytes) };
}

function parse(bytes: Uint8Array): ParsedRow {
  return parseJsonRow(bytes, 'a JSON object on one line');
}

function withoutMark(line: ByteLine): ByteLine {
  if (line.start !== 0 || !BYTE_ORDER_MARK.equals(line.bytes.subarray(0, 3))) return line;
  return { ...line, start: 3, bytes: line.bytes.subarray(3) };
}

function isFilled({ bytes }: ByteLine): boolean {
  return !bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
