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
  /** Of the 2n items, those whose prompt stands at an earlier one; 0 within prompts, where that is the rule. */
  readonly repeatedPrompts: number;
}

/** How twins are paired. */
export type Pairing = 'across-prompts' | 'within-prompt';

/**
 * Draws n pairs of the pool without replacement. `across-prompts`: the 2n items have 2n different
 * prompts (items without a prompt count as different), or as many as the pool has. `within-prompt`: twins are two responses to one
 * prompt, and pairs have different prompts. The pool is put in the order of its ids first, and positions
 * depend on the stream alone: arms whose pools have the same ids, such as columns of one file, are
 * paired item by item, whatever order they were drawn in.
 *
 * @throws POOL_TOO_SMALL where the pool has fewer than 2n items, or within prompts fewer than n prompts with two responses.
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
    repeatedPrompts: options.pairing === 'across-prompts' ? repeatedPrompts(drawn) : 0,
  };
}

function repeatedPrompts(items: readonly Example[]): number {
  const prompts = items.map(promptOf).filter((prompt) => prompt !== '');
  return prompts.length - new Set(prompts).size;
}

/**
 * The first 2n items with different prompts; where the pool has fewer prompts, then the second of every
 * prompt, and so on.
 */
function acrossPrompts(items: readonly Example[], pairs: number): readonly Example[] {
  const needed = 2 * pairs;
  const rounds: Example[][] = [];
  const seen = new Map<string, number>();
  for (const example of items) {
    const prompt = promptOf(example);
    const round = prompt === '' ? 0 : (seen.get(prompt) ?? 0);
    seen.set(prompt, round + 1);
    (rounds[round] ??= []).push(example);
  }
  const drawn = rounds.flat().slice(0, needed);
  if (drawn.length === needed) return drawn;
  throw new GgmiError({
    code: 'POOL_TOO_SMALL',
    message: `A supersample run needs ${needed} items; the pool has ${drawn.length}.`,
    next: `Lower 'pairs' of the reading to at most ${Math.floor(drawn.length / 2)}, or give more data.`,
    fields: { needed, size: drawn.length },
  });
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
