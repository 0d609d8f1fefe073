import type { RandomStream } from './random-stream.js';

/**
 * `count` different integers of 0 … n − 1, every ordered selection equally likely.
 *
 * The first `count` steps of a Fisher–Yates shuffle of which only what has moved is held: O(count)
 * memory and time, `count` draws.
 * Throws RangeError unless 0 ≤ count ≤ n.
 */
export function sampleWithoutReplacement(
  n: number,
  count: number,
  random: RandomStream,
): Uint32Array {
  if (!Number.isInteger(count) || count < 0 || count > n) {
    throw new RangeError(
      `The number of items to sample must be an integer in 0 … ${n}; it is ${count}.`,
    );
  }
  const sample = new Uint32Array(count);
  /** What stands at a position whose first item was moved. */
  const moved = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const j = i + random.integer(n - i);
    sample[i] = moved.get(j) ?? j;
    moved.set(j, moved.get(i) ?? i);
    moved.delete(i);
  }
  return sample;
}
