import { normalCdf, ranks } from '@ggmi/numerics';

/** Whether paired differences are centred at zero. */
export interface WilcoxonTest {
  /** Differences other than zero: the others are left out (Wilcoxon 1945). */
  readonly pairs: number;
  /** Sum of the ranks of the positive differences. */
  readonly positiveRankSum: number;
  /** Two-sided; 1 where no difference is left. */
  readonly pValue: number;
}

/** Up to here every assignment of signs is counted; beyond it the normal law is close enough. */
const mostExact = 200;

/**
 * Wilcoxon's signed-rank test, two-sided. Tied differences share their ranks, and the null law is the
 * exact one given those ranks; above 200 pairs it is normal with continuity correction. Differences
 * may be infinite, not NaN.
 */
export function wilcoxonSignedRank(differences: readonly number[]): WilcoxonTest {
  const nonZero = differences.filter((difference) => difference !== 0);
  const pairs = nonZero.length;
  if (pairs === 0) return { pairs, positiveRankSum: 0, pValue: 1 };
  // Twice the rank is whole for ties too.
  const doubled = Array.from(ranks(Float64Array.from(nonZero, Math.abs)), (rank) => 2 * rank);
  const positive = doubled.reduce((sum, rank, index) => sum + (nonZero[index]! > 0 ? rank : 0), 0);
  const total = doubled.reduce((sum, rank) => sum + rank, 0);
  const smaller = Math.min(positive, total - positive);
  const tail = pairs <= mostExact ? exactTail(doubled, smaller) : normalTail(doubled, smaller);
  return { pairs, positiveRankSum: positive / 2, pValue: Math.min(1, 2 * tail) };
}

/** P(sum of the ranks with a positive sign ≤ bound) when every sign is a fair coin. */
function exactTail(doubledRanks: readonly number[], bound: number): number {
  const probabilities = new Float64Array(bound + 1);
  probabilities[0] = 1;
  for (const rank of doubledRanks) {
    for (let sum = bound; sum >= 0; sum--) {
      const without = probabilities[sum]!;
      probabilities[sum] = (without + (sum >= rank ? probabilities[sum - rank]! : 0)) / 2;
    }
  }
  return probabilities.reduce((sum, probability) => sum + probability, 0);
}

function normalTail(doubledRanks: readonly number[], bound: number): number {
  const mean = doubledRanks.reduce((sum, rank) => sum + rank, 0) / 2;
  const variance = doubledRanks.reduce((sum, rank) => sum + rank * rank, 0) / 4;
  // One half of a rank, in doubled ranks.
  return normalCdf((bound + 1 - mean) / Math.sqrt(variance));
}
