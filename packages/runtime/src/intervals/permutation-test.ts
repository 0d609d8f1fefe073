import { permutation, type RandomStream } from '@ggmi/numerics';

/** A permutation test: the statistic under an order of the rows, and how often it is looked at. */
export interface PermutationTest {
  readonly rows: number;
  /** The statistic that the permuted ones are held against. */
  readonly observed: number;
  /** The statistic of the rows in the given order; `index` names the permutation's own stream. */
  readonly permuted: (order: Int32Array, index: number) => Promise<number> | number;
  readonly permutations: number;
  readonly random: RandomStream;
  readonly signal: AbortSignal;
}

/**
 * How far below the observed statistic a permuted one still counts as equal to it: the same sum in
 * another order of its rows. A tie that rounding broke would make the p-value too small, and there are
 * many among counts.
 */
const TIE = { relative: 1e-12, absolute: 1e-13 } as const;

/**
 * One-sided p-value against the null under which every order of the rows is as likely:
 * (1 + #{permuted statistic ≥ observed}) / (1 + B), ties up to rounding included.
 */
export async function permutationPValue(test: PermutationTest): Promise<number> {
  const { rows, observed, permuted, permutations, random, signal } = test;
  const least = observed - TIE.absolute - TIE.relative * Math.abs(observed);
  let reached = 0;
  for (let index = 0; index < permutations; index++) {
    signal.throwIfAborted();
    const order = Int32Array.from(permutation(rows, random.fork(String(index))));
    const statistic = await permuted(order, index);
    if (!Number.isFinite(statistic)) {
      throw new TypeError(`the estimator returned ${statistic} on permuted rows`);
    }
    if (statistic >= least) reached += 1;
  }
  return (1 + reached) / (1 + permutations);
}
