import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import type { JsonObject } from '@ggmi/core';
import { segmentFiles } from '../../cache/read-segment.js';
import { parseSegmentLine } from '../../store/segment-line.js';

/** Payloads of a store that is only read: nothing is locked, made or written. */
export interface StoredPayloads {
  /** The digest that the youngest line of an address names; undefined without one. */
  digest(address: string): string | undefined;
  /** The payload of an address whose digest is the one given; undefined where the store has lost it. */
  read(address: string, digest: string): JsonObject | undefined;
}

/** Where a line stands. */
interface Line {
  readonly file: string;
  readonly offset: number;
  /** Without its line feed. */
  readonly length: number;
  readonly digest: string;
}

const LINE_FEED = 10;
/** Address, blank, digest. */
const HEAD = 81;
const CHUNK = 1 << 20;

/** Opens the store of an output folder; a folder without one has no payloads. */
export function storedPayloads(folder: string): StoredPayloads {
  const lines = new Map<string, readonly Line[]>();
  for (const file of existsSync(folder) ? segmentFiles(folder) : []) indexSegment(file, lines);
  return {
    digest: (address) => lines.get(address)?.at(-1)?.digest,
    read: (address, digest) => {
      const line = lines.get(address)?.findLast((each) => each.digest === digest);
      return line && readLine(line);
    },
  };
}

/** Finds the lines by their heads alone: what is between may be the examples of a large run. */
function indexSegment(file: string, lines: Map<string, readonly Line[]>): void {
  const descriptor = openSync(file, 'r');
  try {
    const chunk = Buffer.allocUnsafe(CHUNK);
    let head = '';
    let start = 0;
    for (let at = 0; ;) {
      const count = readSync(descriptor, chunk, 0, CHUNK, at);
      if (count === 0) return;
      for (let from = 0; from < count;) {
        const feed = chunk.subarray(0, count).indexOf(LINE_FEED, from);
        const end = feed < 0 ? count : feed;
        const wanted = Math.min(end, from + HEAD - head.length);
        if (wanted > from) head += chunk.toString('latin1', from, wanted);
        if (feed < 0) break;
        note(lines, head, { file, offset: start, length: at + feed - start });
        head = '';
        start = at + feed + 1;
        from = feed + 1;
      }
      at += count;
    }
  } finally {
    closeSync(descriptor);
  }
}

function note(
  lines: Map<string, readonly Line[]>,
  head: string,
  place: Omit<Line, 'digest'>,
): void {
  const [address, digest] = head.split(' ');
  if (address === undefined || digest?.length !== 40) return;
  lines.set(address, [...(lines.get(address) ?? []), { ...place, digest }]);
}

function readLine({ file, offset, length }: Line): JsonObject | undefined {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.allocUnsafe(length);
    readSync(descriptor, bytes, 0, length, offset);
    const line = parseSegmentLine(bytes.toString('utf8'));
    // Written by canonicalJson of a JsonObject; its digest agrees.
    return line && (JSON.parse(line.text) as JsonObject);
  } finally {
    closeSync(descriptor);
  }
}
