import { randomStream } from '@ggmi/numerics';
import { GgmiError, type Example } from '@ggmi/core';
import { orderItems } from './order-items.js';
import { splitPrompts } from './split-prompts.js';

/** Which items of some pools are embedded together. */
export type SampleChoice =
  /** So many of one pool: one sample. */
  | { readonly of: 'items'; readonly items: number; readonly key: string }
  /** At most so many of either pool of two, prompts of both split between them or not: two samples. */
  | {
      readonly of: 'sides';
      readonly items: number;
      readonly key: string;
      readonly sharedPrompts: 'split' | 'keep';
    }
  /** At most so many of either half of one pool: two samples. */
  | { readonly of: 'halves'; readonly items: number; readonly key: string };

/** The samples of a choice. */
export interface ChosenSamples {
  readonly samples: readonly (readonly Example[])[];
  /** Prompts that stood in both pools, one item of the first pool each. */
  readonly sharedPrompts: number;
}

/**
 * Chooses by a keyed stream, without replacement.
 *
 * @throws POOL_TOO_SMALL where a pool has fewer items than `items` asks for, or a half has none.
 */
export function chooseSamples(
  choice: SampleChoice,
  pools: readonly (readonly Example[])[],
): ChosenSamples {
  const random = randomStream(choice.key);
  const first = orderItems(pools[0]!, random.fork('order'));
  switch (choice.of) {
    case 'items':
      if (first.length < choice.items) throw poolTooSmall(choice.items, first.length);
      return { samples: [first.slice(0, choice.items)], sharedPrompts: 0 };
    case 'halves': {
      const half = Math.ceil(first.length / 2);
      return take([first.slice(0, half), first.slice(half)], choice.items, 0);
    }
    case 'sides': {
      const second = orderItems(pools[1]!, random.fork('order'));
      const split = splitPrompts(first, second, random.fork('prompts'));
      const sides = choice.sharedPrompts === 'split' ? split : { first, second };
      return take([sides.first, sides.second], choice.items, split.sharedPrompts);
    }
  }
}

function take(
  sides: readonly (readonly Example[])[],
  items: number,
  sharedPrompts: number,
): ChosenSamples {
  if (sides.some((side) => side.length === 0)) throw poolTooSmall(1, 0);
  return { samples: sides.map((side) => side.slice(0, items)), sharedPrompts };
}

function poolTooSmall(needed: number, found: number): GgmiError {
  return new GgmiError({
    code: 'POOL_TOO_SMALL',
    message: `A reading of embedded items needs ${needed} of them on every side; there are ${found}.`,
    next: "Lower 'items' of the reading, or give more data.",
    fields: { needed, found },
  });
}
