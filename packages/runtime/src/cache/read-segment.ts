import { readdirSync, readFileSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { parseSegmentLine, type SegmentLine } from '../store/segment-line.js';

/** A line of a segment: what it holds, or that it is damaged. */
export interface ReadLine {
  /** From 1. */
  readonly number: number;
  /** With its line feed, where it has one. */
  readonly bytes: Buffer;
  /** Absent where the line is torn or its digest does not agree. */
  readonly entry?: SegmentLine;
}

const LINE_FEED = 10;

/** The segments of a folder, oldest first; whatever else is there is left alone, links included. */
export function segmentFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /^segment-\d+\.jsonl$/.test(name))
    .toSorted()
    .map((name) => join(folder, name))
    .filter((file) => lstatSync(file).isFile());
}

/** The lines of a segment, each checked against its digest. */
export function* readSegment(file: string): Generator<ReadLine> {
  const bytes = readFileSync(file);
  for (let start = 0, number = 1; start < bytes.length; number++) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    const entry = feed < 0 ? undefined : parseSegmentLine(bytes.toString('utf8', start, feed));
    yield { number, bytes: bytes.subarray(start, end), ...(entry && { entry }) };
    start = end;
  }
}
