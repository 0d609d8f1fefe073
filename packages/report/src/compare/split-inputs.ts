import type { InputDifference } from '@ggmi/core';

/** Differences as people read them: what both runs have in another way, and what one run has alone. */
export interface SplitInputs {
  /** Rows of a table: both values, and those of one run where they are few. */
  readonly rows: readonly InputDifference[];
  /** What one run alone has, where that is much: in words. */
  readonly folded: readonly string[];
}

/** Places of one run alone that a table takes, and that a sentence names. */
const MOST_ALONE = 3;

/** Folds what one run alone has: values of a place that the other run lacks compare nothing. */
export function splitInputs(differences: readonly InputDifference[]): SplitInputs {
  const sides = [
    { name: 'the reference', alone: differences.filter(({ there }) => there === undefined) },
    { name: 'this run', alone: differences.filter(({ here }) => here === undefined) },
  ];
  const long = sides.filter(({ alone }) => alone.length > MOST_ALONE);
  const hidden = new Set(long.flatMap(({ alone }) => alone));
  return {
    rows: differences.filter((each) => !hidden.has(each)),
    folded: long.map(({ name, alone }) => {
      const named = alone.slice(0, MOST_ALONE).map(placeText).join(', ');
      return `Only ${name} has ${alone.length}: ${named} and ${alone.length - MOST_ALONE} more.`;
    }),
  };
}

/** Places of the config stand for themselves; of the rest it is said what they are. */
export function placeText({ part, path }: InputDifference): string {
  return part === 'config' || part === 'component' ? path : `${part} ${path}`;
}
