import type { RandomStream } from './random-stream.js';

/**
 * `count` different integers of 0 … n − 1, every ordered selection equally likely.
 *
 * The first `count` steps of a Fisher–Yates shuffle: O(n) memory, `count` draws.
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
  const items = new Uint32Array(n);
  for (let i = 0; i < n; i++) items[i] = i;
  for (let i = 0; i < count; i++) {
    const j = i + random.integer(n - i);
    const held = items[i]!;
    items[i] = items[j]!;
    items[j] = held;
  }
  return items.slice(0, count);
}
