import { permutation, type RandomStream } from '@ggmi/numerics';
import type { MIEstimator, PairedInput } from '@ggmi/core';
import { selectRows } from './select-rows.js';

/**
 * One-sided p-value against independence: (1 + #{permuted value ≥ value}) / (1 + B), the rows of y
 * permuted B times.
 */
export async function permutationPValue(options: {
  readonly estimator: MIEstimator;
  readonly input: PairedInput;
  readonly value: number;
  readonly permutations: number;
  readonly random: RandomStream;
  readonly estimation: RandomStream;
  readonly signal: AbortSignal;
}): Promise<number> {
  const { estimator, input, value, permutations, random, estimation, signal } = options;
  let reached = 0;
  for (let index = 0; index < permutations; index++) {
    signal.throwIfAborted();
    const order = permutation(input.y.rows, random.fork(String(index)));
    const permuted: PairedInput = { ...input, y: selectRows(input.y, order) };
    const { value: permutedValue } = await estimator.estimate(permuted, {
      random: estimation.fork(String(index)),
      signal,
    });
    if (!Number.isFinite(permutedValue)) {
      throw new TypeError(`the estimator returned ${permutedValue} on permuted rows`);
    }
    if (permutedValue >= value) reached += 1;
  }
  return (1 + reached) / (1 + permutations);
}
