import { permutation, type RandomStream } from '@ggmi/numerics';
import type { Example } from '@ggmi/core';

/** Two sides of a comparison, and how many prompts stood on both. */
export interface SplitSides {
  readonly first: readonly Example[];
  readonly second: readonly Example[];
  readonly sharedPrompts: number;
}

/**
 * Gives every prompt that one item of `first` has for itself, and `second` answers too, to one of the
 * sides, half of these prompts each and one item for each. Answers to one prompt resemble one another,
 * and a comparison of two laws takes its rows as independent. A prompt of several items of `first` is
 * a condition that holds for both sides: to split those would make the laws differ. Everything else
 * stays.
 */
export function splitPrompts(
  first: readonly Example[],
  second: readonly Example[],
  random: RandomStream,
): SplitSides {
  const ofSecond = new Set(second.map(promptOf));
  const shared = ownPrompts(first)
    .filter((prompt) => ofSecond.has(prompt))
    .toSorted();
  const order = permutation(shared.length, random);
  const half = Math.ceil(shared.length / 2);
  const prompts = Array.from(order, (position) => shared[position]!);
  const [toFirst, toSecond] = [new Set(prompts.slice(0, half)), new Set(prompts.slice(half))];
  const taken = new Set<string>();
  return {
    first: first.filter((item) => !toSecond.has(promptOf(item))),
    second: second.filter((item) => {
      const prompt = promptOf(item);
      if (toFirst.has(prompt) || taken.has(prompt)) return false;
      if (toSecond.has(prompt)) taken.add(prompt);
      return true;
    }),
    sharedPrompts: shared.length,
  };
}

/** Prompts, the empty one aside, that stand once. */
function ownPrompts(items: readonly Example[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(promptOf(item), (counts.get(promptOf(item)) ?? 0) + 1);
  return [...counts].flatMap(([prompt, count]) => (prompt !== '' && count === 1 ? [prompt] : []));
}

function promptOf(example: Example): string {
  return example.kind === 'text' ? example.prompt : '';
}
