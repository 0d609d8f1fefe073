import type { DenseMatrix } from '../linear-algebra/dense-matrix.js';
import { addToMoments, mixtureMoments, parametersOfMoments } from './mixture-moments.js';
import type { MixtureParameters } from './mixture-parameters.js';

/**
 * The mixture of one component per cluster: its share of the rows, its mean, and its covariance
 * (divisor n) plus `regularisation` on every variance.
 *
 * `labels`: one integer in 0 … components − 1 per row.
 */
export function mixtureOfClusters(
  points: DenseMatrix,
  labels: Int32Array,
  options: { readonly components: number; readonly regularisation: number },
): MixtureParameters {
  const { rows, columns, values } = points;
  const { components, regularisation } = options;
  const moments = mixtureMoments(columns, centresOf(points, labels, components));
  const shares = new Float64Array(rows);
  for (let k = 0; k < components; k++) {
    for (let n = 0; n < rows; n++) shares[n] = Number(labels[n] === k);
    addToMoments(moments, k, { values, first: 0, last: rows }, { shares, offset: 0 });
  }
  return parametersOfMoments(moments, { rows, regularisation });
}

/** Any row of each cluster will do: moments are taken around a point near the mean. */
function centresOf(points: DenseMatrix, labels: Int32Array, components: number): Float64Array {
  const { columns, values } = points;
  const centres = new Float64Array(components * columns);
  labels.forEach((label, row) => {
    centres.set(values.subarray(row * columns, (row + 1) * columns), label * columns);
  });
  return centres;
}
