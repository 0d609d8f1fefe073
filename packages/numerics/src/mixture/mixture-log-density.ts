import type { DenseMatrix } from '../linear-algebra/dense-matrix.js';
import { writeComponentTerms } from './component-terms.js';
import type { PreparedComponents } from './prepared-components.js';
import { BLOCK, blockSums, sumTerms } from './sum-terms.js';

/**
 * ln Σ_k weight_k N(x; mean_k, covariance_k) at every row of `points`, nats, by log-sum-exp; −∞
 * where no component reaches.
 *
 * Throws RangeError unless the points have d columns and finite coordinates.
 */
export function mixtureLogDensity(
  prepared: PreparedComponents,
  points: Pick<DenseMatrix, 'rows' | 'columns' | 'values'>,
): Float64Array {
  const { components, dimensions } = prepared;
  if (points.columns !== dimensions) {
    throw new RangeError(
      `A law of ${dimensions} coordinates has no density at points of ${points.columns}.`,
    );
  }
  const densities = new Float64Array(points.rows);
  const terms = new Float64Array(components * BLOCK);
  const work = blockSums();
  for (let first = 0; first < points.rows; first += BLOCK) {
    const last = Math.min(first + BLOCK, points.rows);
    const rows = { values: points.values, first, last };
    for (let k = 0; k < components; k++) {
      writeComponentTerms(prepared, k, rows, { target: terms, offset: k * BLOCK });
    }
    sumTerms(terms, { rows: last - first, components }, work);
    for (let n = first; n < last; n++) {
      densities[n] = work.largest[n - first]! + Math.log(work.sums[n - first]!);
    }
  }
  const bad = densities.findIndex((density) => Number.isNaN(density));
  if (bad >= 0) throw new RangeError(`Row ${bad} of the points holds a value that is not finite.`);
  return densities;
}
