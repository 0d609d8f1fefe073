import { permutation, type RandomStream } from '@ggmi/numerics';
import { GgmiError, type Example } from '@ggmi/core';

/** The n pairs of one supersample run. */
export interface Supersample {
  /** Z̃_{i,U_i}: trained on. */
  readonly trained: readonly Example[];
  /** Its twin, held back. */
  readonly heldBack: readonly Example[];
  /** U_i: which of the two was trained on. */
  readonly membership: readonly number[];
}

/**
 * Draws 2n items of the pool without replacement and pairs them across prompts: the 2n items have
 * 2n different prompts (items without a prompt count as different). The pool is put in the order of its
 * ids first, and positions depend on the stream alone: arms whose pools have the same ids, such as
 * columns of one file, are paired item by item, whatever order they were drawn in.
 *
 * @throws POOL_TOO_SMALL where the pool has fewer than 2n different prompts.
 */
export function drawSupersample(
  pool: readonly Example[],
  options: { readonly pairs: number; readonly random: RandomStream },
): Supersample {
  const needed = 2 * options.pairs;
  const items = pool.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  const order = permutation(items.length, options.random.fork('items'));
  const seen = new Set<string>();
  const drawn: Example[] = [];
  for (const position of order) {
    if (drawn.length === needed) break;
    const example = items[position]!;
    const prompt = example.kind === 'text' ? example.prompt : '';
    if (prompt !== '' && seen.has(prompt)) continue;
    seen.add(prompt);
    drawn.push(example);
  }
  if (drawn.length < needed) throw poolTooSmall({ needed, found: drawn.length, size: pool.length });
  const mask = options.random.fork('mask');
  const membership = Array.from({ length: options.pairs }, () => mask.uint32() >>> 31);
  return {
    trained: membership.map((bit, pair) => drawn[2 * pair + bit]!),
    heldBack: membership.map((bit, pair) => drawn[2 * pair + 1 - bit]!),
    membership,
  };
}

function poolTooSmall(counts: { needed: number; found: number; size: number }): GgmiError {
  return new GgmiError({
    code: 'POOL_TOO_SMALL',
    message: `A supersample run needs ${counts.needed} items with different prompts; the pool of ${counts.size} has ${counts.found}.`,
    next: `Lower 'pairs' of the reading to at most ${Math.floor(counts.found / 2)}, or give more data.`,
    fields: counts,
  });
}
