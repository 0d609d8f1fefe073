import type { ContestNumber } from '../contest/contest-csv.js';
import { generatorsNumbers } from '../generators/generators-numbers.js';
import type { GeneratorsResult } from '../generators/run-generators.js';
import type { TrainersResult } from '../trainers/run-trainers.js';
import { trainersNumbers } from '../trainers/trainers-numbers.js';
import { inputDifferences, type InputDifference } from './input-differences.js';

/** The result of a benchmark of generators or of post-trainers. */
export type AnyContest = GeneratorsResult | TrainersResult;

/** Two results of contests, side by side. */
export interface ContestComparison {
  /** What is not the same in them, before any number is compared. */
  readonly inputs: readonly InputDifference[];
  /** Numbers that both have, times left out. */
  readonly shared: number;
  /** Those of them that are not the same. */
  readonly changed: readonly ChangedNumber[];
}

/** A number that is another one in B; null where it is not available. */
export interface ChangedNumber {
  readonly contestant: string;
  readonly quantity: string;
  /** An arm, or a reading with its estimator. */
  readonly about: string;
  readonly a: number | null;
  readonly b: number | null;
}

/** No two runs take the same time. */
const isTime = (quantity: string): boolean => /ms$/i.test(quantity);

/** Compares every number of contestants that both results name. */
export function compareContests(a: AnyContest, b: AnyContest): ContestComparison {
  const inB = new Map(numbersOf(b).map((number) => [keyOf(number), number]));
  const pairs = numbersOf(a).flatMap((number) => {
    const other = inB.get(keyOf(number));
    if (other === undefined || isTime(number.quantity)) return [];
    const { contestant, quantity, about } = number;
    return [{ contestant, quantity, about, a: valueOf(number), b: valueOf(other) }];
  });
  return {
    inputs: inputDifferences(a, b),
    shared: pairs.length,
    changed: pairs.filter((pair) => pair.a !== pair.b),
  };
}

function numbersOf(result: AnyContest): readonly ContestNumber[] {
  return result.format === 'ggmi/benchmark-of-generators'
    ? generatorsNumbers(result)
    : trainersNumbers(result);
}

function keyOf({ contestant, quantity, about }: ContestNumber): string {
  return JSON.stringify([contestant, quantity, about]);
}

function valueOf({ figure }: ContestNumber): number | null {
  return figure.available ? figure.value : null;
}
