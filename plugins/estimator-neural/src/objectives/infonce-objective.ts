import { denseMatrix, logSumExp, mean, type DenseMatrix } from '@ggmi/numerics';
import type { CriticObjective } from './critic-objective.js';

/**
 * InfoNCE: ln n + mean over i of [s_ii − ln Σ_j exp s_ij], at most ln n.
 * Source: van den Oord, Li & Vinyals 2018, eq. 4; as a bound Poole et al. 2019, section 2.3.
 */
export const infonceObjective: CriticObjective = {
  value(scores) {
    const rows = Array.from(
      { length: scores.rows },
      (_, i) => entry(scores, i) - logSumExp(row(scores, i)),
    );
    return Math.log(scores.rows) + mean(rows);
  },
  ascent(scores) {
    const n = scores.rows;
    const result = denseMatrix(n, n);
    for (let i = 0; i < n; i++) {
      const values = row(scores, i);
      const logTotal = logSumExp(values);
      for (let j = 0; j < n; j++) result.values[i * n + j] = -Math.exp(values[j]! - logTotal) / n;
      result.values[i * n + i]! += 1 / n;
    }
    return result;
  },
};

function row({ columns, values }: DenseMatrix, i: number): Float64Array {
  return values.subarray(i * columns, (i + 1) * columns);
}

function entry({ columns, values }: DenseMatrix, i: number): number {
  return values[i * columns + i]!;
}
