import type { DenseMatrix } from '../linear-algebra/dense-matrix.js';
import { columnOf, mapColumns } from '../linear-algebra/map-columns.js';
import { mean } from './mean.js';

function isConstant(values: Float64Array): boolean {
  return values.every((value) => value === values[0]);
}

/**
 * z-scores: (v − mean) / standard deviation with divisor n, so that the result has mean 0 and
 * variance 1.
 *
 * Constant values carry no scale: they become exact zeros. The scale is taken out before squaring,
 * so values near 1e±200 survive. Throws RangeError for no values and for values that are not finite.
 */
export function standardise(values: Float64Array): Float64Array {
  const centre = mean(values);
  if (isConstant(values)) return new Float64Array(values.length);
  const deviations = values.map((value) => value - centre);
  const largest = deviations.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === Infinity) throw new RangeError('The spread of the values overflows.');
  const relative = deviations.map((value) => value / largest);
  const squares = relative.reduce((sum, value) => sum + value * value, 0);
  const scale = Math.sqrt(squares / values.length);
  return relative.map((value) => value / scale);
}

/** `standardise` of every column; constant columns become zeros (find them by `constantColumns`). */
export function standardiseColumns(matrix: DenseMatrix): DenseMatrix {
  return mapColumns(matrix, standardise);
}

/** Indices of the columns that hold one value only, in order. */
export function constantColumns(matrix: DenseMatrix): readonly number[] {
  return Array.from({ length: matrix.columns }, (_, j) => j).filter((j) =>
    isConstant(columnOf(matrix, j)),
  );
}
