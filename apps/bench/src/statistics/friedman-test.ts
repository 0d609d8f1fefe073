import { ranks } from '@ggmi/numerics';
import { chiSquareTail } from './chi-square-tail.js';

/** Whether k methods differ over N blocks. */
export interface FriedmanTest {
  /** Mean over blocks of each method's rank, 1 for the smallest score; ties share their ranks. */
  readonly meanRanks: readonly number[];
  /** Corrected for ties. */
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  /** By the χ² approximation; 1 where every block is one tie. */
  readonly pValue: number;
}

/**
 * Friedman's test (1937) with the correction for ties of Conover (Practical Nonparametric Statistics,
 * 1999, 5.8): `scores[block][method]`, at least two methods; Infinity is the worst score there is.
 */
export function friedmanTest(scores: readonly (readonly number[])[]): FriedmanTest {
  const blocks = scores.length;
  const methods = scores[0]!.length;
  const sums = new Float64Array(methods);
  let squares = 0;
  for (const block of scores) {
    for (const [method, rank] of ranks(Float64Array.from(block)).entries()) {
      sums[method]! += rank;
      squares += rank * rank;
    }
  }
  const expected = (blocks * (methods + 1)) / 2;
  const between = sums.reduce((total, sum) => total + (sum - expected) ** 2, 0);
  const within = squares - (blocks * methods * (methods + 1) ** 2) / 4;
  const statistic = within === 0 ? 0 : ((methods - 1) * between) / within;
  return {
    meanRanks: Array.from(sums, (sum) => sum / blocks),
    statistic,
    degreesOfFreedom: methods - 1,
    pValue: chiSquareTail(statistic, methods - 1),
  };
}
