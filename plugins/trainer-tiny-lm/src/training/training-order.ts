import { permutation } from '@ggmi/numerics';
import type { RandomStream } from '@ggmi/core';

/**
 * Which item each step takes: `epochs` passes over `items`, the last one perhaps in part, each in its own
 * order, drawn by the stream's fork `epoch/e`; at least one item where there is any.
 */
export function trainingOrder(
  { items, epochs }: { readonly items: number; readonly epochs: number },
  random: RandomStream,
): Uint32Array {
  if (items === 0) return new Uint32Array(0);
  const total = Math.max(1, Math.round(items * epochs));
  const order = new Uint32Array(total);
  for (let epoch = 0; epoch * items < total; epoch++) {
    const all = permutation(items, random.fork(`epoch/${epoch}`));
    order.set(all.subarray(0, total - epoch * items), epoch * items);
  }
  return order;
}
