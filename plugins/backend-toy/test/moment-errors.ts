import type { MatrixRows } from '@ggmi/core';
import { covariance, fromRows } from '@ggmi/numerics';

/**
 * How far a sample's moments lie from those of N(mean, Σ), each in its own standard errors: a mean has
 * √(Σ_ii/N), an entry of the sample covariance √((Σ_ii Σ_jj + Σ_ij²)/N).
 *
 * @returns the largest of all.
 */
export function momentErrors(
  rows: MatrixRows,
  law: { readonly mean: readonly number[]; readonly covariance: MatrixRows },
): number {
  const count = rows.length;
  const { mean, covariance: expected } = law;
  const sample = covariance(fromRows(rows), { divisor: 'n-1' });
  const errors = expected.flatMap((row, i) => {
    const centre = rows.reduce((sum, values) => sum + values[i]!, 0) / count;
    const variance = row[i]!;
    const entries = row.map((value, j) => {
      const error = Math.sqrt((variance * expected[j]![j]! + value ** 2) / count);
      return Math.abs(sample.values[i * row.length + j]! - value) / error;
    });
    return [Math.abs(centre - mean[i]!) / Math.sqrt(variance / count), ...entries];
  });
  return Math.max(...errors);
}
