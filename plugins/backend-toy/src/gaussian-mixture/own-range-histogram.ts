import { DataInvalidError, type Matrix } from '@ggmi/core';

/** Counts of points of the plane on a grid over their own range. */
export interface OwnRangeHistogram {
  /** bins² counts. */
  readonly counts: Int32Array;
  /** The largest of them. */
  readonly largest: number;
  /** Points in all. */
  readonly points: number;
  /** Of one cell, in the unit of the first coordinate times that of the second. */
  readonly cellArea: number;
}

/**
 * The histogram of a plane sample on bins × bins equal cells between its least and largest
 * coordinates; points on the upper edges belong to the last cells, as in numpy's histogram2d.
 *
 * Throws DATA_INVALID, with `name` as the place, for other than two columns, no rows, a number that
 * is not finite or a constant column.
 */
export function ownRangeHistogram(
  sample: Matrix,
  { bins, name }: { readonly bins: number; readonly name: string },
): OwnRangeHistogram {
  const { rows, columns, values } = sample;
  if (columns !== 2) {
    throw sampleError(`columns of ${name}`, {
      received: columns,
      expected: '2: the published histogram is one of the plane',
    });
  }
  const range = rangeOf(values);
  const width = range.right - range.left;
  const height = range.top - range.bottom;
  if (!(width > 0 && height > 0 && width < Infinity && height < Infinity)) {
    throw sampleError(name, {
      received: `${rows} points on [${range.left}, ${range.right}] × [${range.bottom}, ${range.top}]`,
      expected: 'finite points with a spread in both coordinates',
    });
  }
  const counts = new Int32Array(bins * bins);
  let largest = 0;
  const last = bins - 1;
  const perWidth = bins / width;
  const perHeight = bins / height;
  for (let n = 0; n < values.length; n += 2) {
    const column = Math.min(((values[n]! - range.left) * perWidth) | 0, last);
    const row = Math.min(((values[n + 1]! - range.bottom) * perHeight) | 0, last);
    const count = counts[column * bins + row]! + 1;
    counts[column * bins + row] = count;
    if (count > largest) largest = count;
  }
  return { counts, largest, points: rows, cellArea: (width / bins) * (height / bins) };
}

interface Range {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Least and largest coordinates; NaN where there is one, so that no comparison hides it. */
function rangeOf(values: Float64Array): Range {
  let left = Infinity;
  let right = -Infinity;
  let bottom = Infinity;
  let top = -Infinity;
  for (let n = 0; n < values.length; n += 2) {
    const x = values[n]!;
    const y = values[n + 1]!;
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return { left, right, bottom, top };
}

function sampleError(
  where: string,
  fault: { readonly received: string | number; readonly expected: string },
): DataInvalidError {
  return new DataInvalidError({
    where,
    ...fault,
    next: 'Use the as-published histogram with d = 2, or another divergence estimator.',
  });
}
