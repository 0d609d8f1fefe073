import type { DenseMatrix } from '../linear-algebra/dense-matrix.js';
import type { RandomStream } from '../random/random-stream.js';

/**
 * `count` rows of `points`, far apart: each drawn in proportion to its squared distance to those
 * chosen before it, the best of 2 + ⌊ln count⌋ draws.
 *
 * Rows that lie on a chosen one are drawn only where no other is left; then all rows are equal.
 * Source: D. Arthur and S. Vassilvitskii, "k-means++", SODA 2007; with the greedy draws of its
 * section 7, as scikit-learn has them.
 */
export function spreadOutRows(
  points: DenseMatrix,
  count: number,
  random: RandomStream,
): Uint32Array {
  const { rows } = points;
  const draws = 2 + Math.floor(Math.log(count));
  const chosen = new Uint32Array(count);
  chosen[0] = random.integer(rows);
  let { nearest } = nearestWith(points, new Float64Array(rows).fill(Infinity), chosen[0]);
  for (let k = 1; k < count; k++) {
    let best = { row: 0, total: Infinity, nearest };
    for (let draw = 0; draw < draws; draw++) {
      const row = drawInProportion(nearest, random);
      const candidate = nearestWith(points, nearest, row);
      if (candidate.total < best.total) best = { row, ...candidate };
    }
    chosen[k] = best.row;
    nearest = best.nearest;
  }
  return chosen;
}

/** Squared distances to the nearest centre, if `row` were one more. */
function nearestWith(
  { columns, values }: DenseMatrix,
  nearest: Float64Array,
  row: number,
): { readonly nearest: Float64Array; readonly total: number } {
  const next = new Float64Array(nearest.length);
  const centre = row * columns;
  let total = 0;
  for (let n = 0; n < next.length; n++) {
    let distance = 0;
    for (let j = 0; j < columns; j++) {
      const difference = values[n * columns + j]! - values[centre + j]!;
      distance += difference * difference;
    }
    const least = Math.min(distance, nearest[n]!);
    next[n] = least;
    total += least;
  }
  return { nearest: next, total };
}

function drawInProportion(weights: Float64Array, random: RandomStream): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return random.integer(weights.length);
  let rest = random.uniform() * total;
  let last = 0;
  for (let n = 0; n < weights.length; n++) {
    if (weights[n] === 0) continue;
    last = n;
    rest -= weights[n]!;
    if (rest < 0) return n;
  }
  // The sum of the parts may round below the whole: the last row of positive weight.
  return last;
}
