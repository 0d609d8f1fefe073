import { permutation, type RandomStream } from '@ggmi/numerics';
import type { Example } from '@ggmi/core';

/**
 * A pool in a random order: put in the order of its ids first, so that the order depends on the stream
 * and not on how the pool was drawn, and pools with the same ids (columns of one file) come alike.
 */
export function orderItems(pool: readonly Example[], random: RandomStream): readonly Example[] {
  const items = pool.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  return Array.from(permutation(items.length, random), (position) => items[position]!);
}
