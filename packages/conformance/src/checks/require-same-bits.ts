import { demand } from '../model/demand.js';
import { bitsOf } from './bits-of.js';

/** Long texts are cut around their first difference. */
const SHOWN = 200;

/** Demands that two results are the same to the last bit, in every field. */
export function requireSameBits(
  received: unknown,
  wanted: unknown,
  { change, next }: { readonly change: string; readonly next?: string },
): void {
  const [given, expected] = [bitsOf(received), bitsOf(wanted)];
  if (given === expected) return;
  let first = 0;
  while (given[first] === expected[first]) first += 1;
  const shown = (text: string): string =>
    text.slice(Math.max(0, first - SHOWN / 4)).slice(0, SHOWN);
  demand(false, {
    message: `There is a change ${change}.`,
    received: `… ${shown(given)}`,
    wanted: `… ${shown(expected)}`,
    next:
      next ?? 'Draw every random number from the given stream, and keep no state between calls.',
  });
}
