import { digestText } from '../cells/digest.js';

/** One checked line of a segment: address, digest of the payload's text, the text. */
export interface SegmentLine {
  readonly address: string;
  readonly digest: string;
  readonly text: string;
}

const FIELD = 40;

/** The line with its line feed. The text is canonical JSON, so it holds no line feed. */
export function formatSegmentLine(line: SegmentLine): string {
  return `${line.address} ${line.digest} ${line.text}\n`;
}

/** The line read back, or undefined where it is torn or altered. */
export function parseSegmentLine(line: string): SegmentLine | undefined {
  if (line[FIELD] !== ' ' || line[2 * FIELD + 1] !== ' ') return undefined;
  const address = line.slice(0, FIELD);
  const digest = line.slice(FIELD + 1, 2 * FIELD + 1);
  const text = line.slice(2 * FIELD + 2);
  return digestText(text) === digest ? { address, digest, text } : undefined;
}
