import type { RandomStream } from './random-stream.js';

/** A uniformly random order of 0 … n − 1 (Fisher–Yates, n − 1 draws). */
export function permutation(n: number, random: RandomStream): Uint32Array {
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  for (let i = n - 1; i > 0; i--) {
    const j = random.integer(i + 1);
    const held = order[i]!;
    order[i] = order[j]!;
    order[j] = held;
  }
  return order;
}
