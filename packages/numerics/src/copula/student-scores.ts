import type { DenseMatrix } from '../linear-algebra/dense-matrix.js';
import { normalQuantile } from '../special/normal-quantile.js';
import { studentTQuantile } from '../special/student-t-quantile.js';

/** Beyond it the expansion about the normal quantile is accurate to 10⁻⁶ at |z| ≤ 4. */
const EXPANDED_FROM = 100;

/** Four terms of the Cornish–Fisher expansion of the t quantile (Abramowitz & Stegun 26.7.5). */
function expandedQuantile(p: number, nu: number): number {
  const z = normalQuantile(p);
  const s = z * z;
  const first = (s + 1) / 4;
  const second = ((5 * s + 16) * s + 3) / 96;
  const third = (((3 * s + 19) * s + 17) * s - 15) / 384;
  return z * (1 + (first + (second + third / nu) / nu) / nu);
}

function scoreOf(p: number, nu: number): number {
  if (nu === Infinity) return normalQuantile(p);
  return nu > EXPANDED_FROM ? expandedQuantile(p, nu) : studentTQuantile(p, nu);
}

/**
 * Every rank as its Student score: the quantile of t with ν `degreesOfFreedom` at rank/(N + 1).
 *
 * `ranks`: N × d, the columns' ranks from 1 to N, ties by their mean rank. ν = ∞ gives normal scores.
 * Throws RangeError unless ν ≥ 1.
 */
export function studentScores(ranks: DenseMatrix, degreesOfFreedom: number): DenseMatrix {
  const { rows } = ranks;
  // Mean ranks are whole or half: indexed by their double.
  const table = new Float64Array(2 * rows + 1);
  for (let twice = 2; twice <= rows + 1; twice++) {
    const score = scoreOf(twice / (2 * (rows + 1)), degreesOfFreedom);
    table[twice] = score;
    table[2 * (rows + 1) - twice] = -score;
  }
  return { ...ranks, values: ranks.values.map((rank) => table[2 * rank]!) };
}
