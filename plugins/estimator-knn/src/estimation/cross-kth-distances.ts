import { columnOf, quantile, type BlockNorm, type DenseMatrix } from '@ggmi/numerics';

/**
 * Per row of `queries` (n × d) the reduced distance to its k-th nearest row of `points` (m × d).
 *
 * The points are sorted along the coordinate in which they are spread most, and each query looks
 * outwards from its own place until that coordinate alone lies too far: a few steps in one
 * dimension, all m in many. Throws RangeError on unequal columns, values that are not finite, and a
 * `k` outside 1..m.
 */
export function crossKthDistances(
  queries: DenseMatrix,
  points: DenseMatrix,
  { k, norm }: { readonly k: number; readonly norm: BlockNorm },
): Float64Array {
  if (queries.columns !== points.columns) {
    throw new RangeError(`${queries.columns} columns cannot be held against ${points.columns}`);
  }
  if (!Number.isInteger(k) || k < 1 || k > points.rows) {
    throw new RangeError(`k is ${k}, wanted an integer in 1..${points.rows}`);
  }
  for (const { values } of [queries, points]) {
    const bad = values.find((value) => !Number.isFinite(value));
    if (bad !== undefined) throw new RangeError(`${bad} given, finite numbers are wanted`);
  }
  const axis = widestColumn(points);
  const sorted = sortedAlong(points, axis);
  const keys = columnOf(sorted, axis);
  const radii = new Float64Array(queries.rows);
  const nearest = new Float64Array(k);
  for (let row = 0; row < queries.rows; row++) {
    nearest.fill(Infinity);
    const query = queries.values.subarray(row * points.columns, (row + 1) * points.columns);
    scan({ sorted, keys, norm, query, key: query[axis]! }, nearest);
    radii[row] = nearest[k - 1]!;
  }
  return radii;
}

interface Scan {
  readonly sorted: DenseMatrix;
  readonly keys: Float64Array;
  readonly norm: BlockNorm;
  readonly query: Float64Array;
  /** The query along the sorted axis. */
  readonly key: number;
}

/** Fills `nearest` with the least reduced distances, ascending, going outwards both ways. */
function scan(search: Scan, nearest: Float64Array): void {
  const { keys, key, norm } = search;
  const last = nearest.length - 1;
  let right = firstAtLeast(keys, key);
  let left = right - 1;
  while (left >= 0 || right < keys.length) {
    const toLeft = left >= 0 ? key - keys[left]! : Infinity;
    const toRight = right < keys.length ? keys[right]! - key : Infinity;
    const gap = Math.min(toLeft, toRight);
    // The very difference that the distance takes first, so this bound is exact.
    if ((norm === 'chebyshev' ? gap : gap * gap) > nearest[last]!) return;
    const point = toLeft < toRight ? left-- : right++;
    offer(nearest, distanceTo(search, point, nearest[last]!));
  }
}

/** Reduced distance to a point; once it exceeds `cutoff`, any value above `cutoff`. */
function distanceTo({ sorted, query, norm }: Scan, point: number, cutoff: number): number {
  const { columns, values } = sorted;
  let distance = 0;
  for (let c = 0; c < columns; c++) {
    const difference = Math.abs(values[point * columns + c]! - query[c]!);
    if (norm === 'chebyshev') distance = Math.max(distance, difference);
    else distance += difference * difference;
    if (distance > cutoff) return distance;
  }
  return distance;
}

function offer(nearest: Float64Array, distance: number): void {
  let slot = nearest.length - 1;
  if (distance >= nearest[slot]!) return;
  while (slot > 0 && nearest[slot - 1]! > distance) {
    nearest[slot] = nearest[slot - 1]!;
    slot--;
  }
  nearest[slot] = distance;
}

/** By the middle 80 %, which single far points do not change. */
function widestColumn(points: DenseMatrix): number {
  let widest = 0;
  let widestSpread = -1;
  for (let c = 0; c < points.columns; c++) {
    const column = columnOf(points, c);
    const spread = quantile(column, 0.9) - quantile(column, 0.1);
    if (spread > widestSpread) {
      widest = c;
      widestSpread = spread;
    }
  }
  return widest;
}

function sortedAlong(points: DenseMatrix, axis: number): DenseMatrix {
  const { rows, columns, values } = points;
  const order = Int32Array.from({ length: rows }, (_, row) => row);
  order.sort((i, j) => values[i * columns + axis]! - values[j * columns + axis]! || i - j);
  const sorted = new Float64Array(values.length);
  for (const [place, row] of order.entries()) {
    sorted.set(values.subarray(row * columns, (row + 1) * columns), place * columns);
  }
  return { rows, columns, values: sorted };
}

function firstAtLeast(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
