/** A mixture as nested lists. */
export interface PlainMixture {
  readonly weights: readonly number[];
  readonly means: readonly (readonly number[])[];
  readonly covariances: readonly (readonly (readonly number[])[])[];
}

/**
 * One EM step by its textbook formulas: responsibilities from densities, two passes for the moments,
 * inverse and determinant by Gauss–Jordan elimination. Slow and plain, to be compared with.
 */
export function slowEmStep(
  points: readonly (readonly number[])[],
  law: PlainMixture,
  regularisation: number,
): { readonly law: PlainMixture; readonly meanLogLikelihood: number } {
  const joint = points.map((x) =>
    law.weights.map((weight, k) => weight * density(x, law.means[k]!, law.covariances[k]!)),
  );
  const totals = joint.map((row) => row.reduce((sum, value) => sum + value, 0));
  const shares = joint.map((row, n) => row.map((value) => value / totals[n]!));
  const components = law.weights.map((_, k) => {
    const share = shares.reduce((sum, row) => sum + row[k]!, 0);
    const average = (of: (x: readonly number[]) => number): number =>
      points.reduce((sum, x, n) => sum + shares[n]![k]! * of(x), 0) / share;
    const mean = points[0]!.map((__, j) => average((x) => x[j]!));
    const covariance = mean.map((mi, i) =>
      mean.map(
        (mj, j) => average((x) => (x[i]! - mi) * (x[j]! - mj)) + (i === j ? regularisation : 0),
      ),
    );
    return { weight: share / points.length, mean, covariance };
  });
  return {
    law: {
      weights: components.map(({ weight }) => weight),
      means: components.map(({ mean }) => mean),
      covariances: components.map(({ covariance }) => covariance),
    },
    meanLogLikelihood: totals.reduce((sum, total) => sum + Math.log(total), 0) / points.length,
  };
}

function density(
  x: readonly number[],
  mean: readonly number[],
  covariance: readonly (readonly number[])[],
): number {
  const d = x.length;
  const rows = covariance.map((row, i) => [...row, ...row.map((_, j) => Number(i === j))]);
  let determinant = 1;
  for (let p = 0; p < d; p++) {
    const pivot = rows[p]![p]!;
    determinant *= pivot;
    rows[p] = rows[p]!.map((entry) => entry / pivot);
    for (let i = 0; i < d; i++) {
      const factor = i === p ? 0 : rows[i]![p]!;
      rows[i] = rows[i]!.map((entry, j) => entry - factor * rows[p]![j]!);
    }
  }
  const delta = x.map((value, j) => value - mean[j]!);
  const form = delta.reduce(
    (sum, di, i) => sum + delta.reduce((part, dj, j) => part + di * rows[i]![d + j]! * dj, 0),
    0,
  );
  return Math.exp(-form / 2) / Math.sqrt((2 * Math.PI) ** d * determinant);
}
