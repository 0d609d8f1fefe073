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

/** How twins are paired. */
export type Pairing = 'across-prompts' | 'within-prompt';

/**
 * Draws n pairs of the pool without replacement. `across-prompts`: the 2n items have 2n different
 * prompts (items without a prompt count as different). `within-prompt`: twins are two responses to one
 * prompt, and pairs have different prompts. The pool is put in the order of its ids first, and positions
 * depend on the stream alone: arms whose pools have the same ids, such as columns of one file, are
 * paired item by item, whatever order they were drawn in.
 *
 * @throws POOL_TOO_SMALL where the pool has fewer than 2n different prompts, or fewer than n with two responses.
 */
export function drawSupersample(
  pool: readonly Example[],
  options: { readonly pairs: number; readonly pairing: Pairing; readonly random: RandomStream },
): Supersample {
  const items = pool.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  const order = permutation(items.length, options.random.fork('items'));
  const shuffled = [...order].map((position) => items[position]!);
  const draw = options.pairing === 'across-prompts' ? acrossPrompts : withinPrompts;
  const drawn = draw(shuffled, options.pairs);
  const mask = options.random.fork('mask');
  const membership = Array.from({ length: options.pairs }, () => mask.uint32() >>> 31);
  return {
    trained: membership.map((bit, pair) => drawn[2 * pair + bit]!),
    heldBack: membership.map((bit, pair) => drawn[2 * pair + 1 - bit]!),
    membership,
  };
}

/** The first 2n items with different prompts. */
function acrossPrompts(items: readonly Example[], pairs: number): readonly Example[] {
  const needed = 2 * pairs;
  const seen = new Set<string>();
  const drawn: Example[] = [];
  for (const example of items) {
    if (drawn.length === needed) break;
    const prompt = promptOf(example);
    if (prompt !== '' && seen.has(prompt)) continue;
    seen.add(prompt);
    drawn.push(example);
  }
  if (drawn.length < needed)
    throw poolTooSmall({ needed, found: drawn.length, size: items.length });
  return drawn;
}

/** The first two items of each of the first n prompts that have two, twins beside each other. */
function withinPrompts(items: readonly Example[], pairs: number): readonly Example[] {
  const waiting = new Map<string, Example>();
  const paired = new Set<string>();
  const drawn: Example[] = [];
  for (const example of items) {
    const prompt = promptOf(example);
    if (prompt === '' || paired.has(prompt)) continue;
    const twin = waiting.get(prompt);
    if (twin === undefined) {
      waiting.set(prompt, example);
      continue;
    }
    paired.add(prompt);
    if (paired.size <= pairs) drawn.push(twin, example);
  }
  if (paired.size >= pairs) return drawn;
  throw new GgmiError({
    code: 'POOL_TOO_SMALL',
    message: `A run of ${pairs} pairs within prompts needs as many prompts with two responses each; the pool of ${items.length} has ${paired.size}.`,
    next: `Lower 'pairs' of the reading to at most ${paired.size}, pair across prompts, or draw each prompt twice in every arm.`,
    fields: { needed: pairs, found: paired.size, size: items.length },
  });
}

function promptOf(example: Example): string {
  return example.kind === 'text' ? example.prompt : '';
}

function poolTooSmall(counts: { needed: number; found: number; size: number }): GgmiError {
  return new GgmiError({
    code: 'POOL_TOO_SMALL',
    message: `A supersample run needs ${counts.needed} items with different prompts; the pool of ${counts.size} has ${counts.found}.`,
    next: `Lower 'pairs' of the reading to at most ${Math.floor(counts.found / 2)}, or give more data.`,
    fields: counts,
  });
}
