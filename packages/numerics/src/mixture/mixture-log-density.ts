import type { DenseMatrix } from '../linear-algebra/dense-matrix.js';
import { writeComponentTerms } from './component-terms.js';
import type { PreparedComponents } from './prepared-components.js';

/** Rows per block: K blocks of terms stay in the first-level cache. */
const BLOCK = 256;

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
  for (let first = 0; first < points.rows; first += BLOCK) {
    const last = Math.min(first + BLOCK, points.rows);
    const rows = { values: points.values, first, last };
    for (let k = 0; k < components; k++) {
      writeComponentTerms(prepared, k, rows, { target: terms, offset: k * BLOCK });
    }
    for (let n = first; n < last; n++) {
      densities[n] = logSumOfColumn(terms, n - first, components);
    }
  }
  const bad = densities.findIndex((density) => Number.isNaN(density));
  if (bad >= 0) throw new RangeError(`Row ${bad} of the points holds a value that is not finite.`);
  return densities;
}

/** ln Σ_k exp(terms[k·BLOCK + column]). */
function logSumOfColumn(terms: Float64Array, column: number, components: number): number {
  const end = components * BLOCK;
  let largest = terms[column]!;
  for (let t = column + BLOCK; t < end; t += BLOCK) largest = Math.max(largest, terms[t]!);
  if (largest === -Infinity) return largest;
  let sum = 0;
  for (let t = column; t < end; t += BLOCK) sum += Math.exp(terms[t]! - largest);
  return largest + Math.log(sum);
}
