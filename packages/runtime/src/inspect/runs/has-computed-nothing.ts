import { parseEvent } from '../../journal/parse-event.js';
import { readRange, withFile } from '../files/read-inside.js';

/** A start that computes nothing writes a few lines; each stage of a plan has one. */
const LAST_BYTES = 8192;

/**
 * Whether the last start of a run took all its cells from the store: its times then say how long it
 * took to read them. Reads only the end of the journal.
 */
export function hasComputedNothing(place: {
  readonly path: string;
  readonly folder: string;
}): boolean {
  const end = withFile(place, ({ descriptor, size }) => {
    const offset = Math.max(0, size - LAST_BYTES);
    return readRange(descriptor, { offset, length: size - offset }).toString('utf8');
  });
  let [planned, reused] = [0, 0];
  let isBegun = false;
  for (const line of (end ?? '').split('\n')) {
    const { event, ...details } = parseEvent(line) ?? {};
    if (event === 'run-started') {
      [planned, reused, isBegun] = [0, 0, true];
    }
    if (event === 'cells-planned') {
      planned += countOf(details['cells']);
      reused += countOf(details['reused']);
    }
  }
  return isBegun && planned > 0 && reused === planned;
}

function countOf(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}
