import { logSumExp } from '@ggmi/numerics';

/** Bounds in expectation, nats per item; those from above are +Infinity where a text has one prompt. */
export interface MixtureBounds {
  readonly entropyBelow: number;
  readonly entropyAbove: number;
  readonly informationBelow: number;
  readonly informationAbove: number;
}

/**
 * Brackets of H(M(p)) and I(p;M(p)) from scores of one answer yᵢ to each of K ≥ 2 prompts under all of
 * them, s[i][j] = ln q(yᵢ | pⱼ). With q̄ᵢ = (1/K) Σⱼ q(yᵢ | pⱼ) the mean of −ln q̄ᵢ is at most H(M(p)) in
 * expectation, and the mean of ln q(yᵢ | pᵢ)/q̄ᵢ at most I(p;M(p)) and always at most ln K. Without
 * prompt i in its mixture both are at least (Jensen: −ln is convex and the mixture unbiased). Holds for
 * prompts that are independent draws of one law (Poole et al. 2019, arXiv 1905.06922, sections 2.3, 2.4).
 */
export function mixtureBounds(scores: readonly (readonly number[])[]): MixtureBounds {
  const prompts = scores.length;
  if (prompts < 2) throw new RangeError(`a mixture needs two prompts, received ${prompts}`);
  const sums = { entropyBelow: 0, entropyAbove: 0, informationBelow: 0, informationAbove: 0 };
  for (const [index, row] of scores.entries()) {
    const own = row[index]!;
    const including = Math.log(prompts) - logSumExp(row);
    const without = Math.log(prompts - 1) - logSumExp(row.toSpliced(index, 1));
    sums.entropyBelow += including;
    sums.entropyAbove += without;
    sums.informationBelow += own + including;
    sums.informationAbove += own + without;
  }
  return {
    entropyBelow: sums.entropyBelow / prompts,
    entropyAbove: sums.entropyAbove / prompts,
    informationBelow: sums.informationBelow / prompts,
    informationAbove: sums.informationAbove / prompts,
  };
}
