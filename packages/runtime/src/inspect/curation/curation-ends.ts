import { skipValue } from '../bytes/skip-value.js';
import type { StoredPayloads } from '../payloads/stored-payloads.js';

/** What is read at each end of a payload. */
const END_BYTES = 2 ** 20;
const HEAD = '{"drops":';
const BEFORE_FLAGS = ',"failures":[],"flags":';

/**
 * Drops, flags and the number received of a curation payload, read at its two ends: in canonical JSON the
 * examples that were kept stand between. Undefined where an end is too short to tell; then all of it is
 * to be read. What stands before the flags is found from the end: behind it there are only texts and
 * numbers, and within a text every quote has a backslash.
 *
 * @throws RangeError or SyntaxError where the payload is missing or damaged.
 */
export function curationEnds(
  payloads: StoredPayloads,
  cell: string,
): { readonly drops: unknown; readonly flags: unknown; readonly received: unknown } | undefined {
  const head = payloads.part(cell, 'start', END_BYTES);
  const tail = payloads.part(cell, 'end', END_BYTES);
  const found = tail.lastIndexOf(BEFORE_FLAGS);
  if (found < 0 || head.toString('latin1', 0, HEAD.length) !== HEAD) return undefined;
  const dropsEnd = endOf(head, HEAD.length);
  if (dropsEnd === undefined) return undefined;
  const rest = `{${tail.toString('utf8', found + ',"failures":[],'.length)}`;
  // The last fields of the payload, as curateExamplesCell wrote it.
  const { flags, received } = JSON.parse(rest) as Record<string, unknown>;
  return { drops: JSON.parse(head.toString('utf8', HEAD.length, dropsEnd)), flags, received };
}

function endOf(bytes: Buffer, start: number): number | undefined {
  try {
    return skipValue(bytes, start);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
