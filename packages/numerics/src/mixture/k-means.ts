import type { DenseMatrix } from '../linear-algebra/dense-matrix.js';
import type { RandomStream } from '../random/random-stream.js';
import { sampleWithoutReplacement } from '../random/sample-without-replacement.js';
import { spreadOutRows } from './spread-out-rows.js';

const MOST_ITERATIONS = 300;
/** Centres at rest: they moved by less than this share of the mean variance of a column. */
const REST = 1e-4;

/** Where centres come from: rows drawn far apart (k-means++), or any rows. */
export type ClusterStart = 'k-means++' | 'k-means';

/**
 * Clusters rows around `components` centres; the number of its cluster for every row.
 *
 * Lloyd's algorithm from one start, at most 300 iterations. A cluster that runs empty takes the row
 * that lies farthest from its centre. Throws RangeError unless 1 ≤ components ≤ rows.
 * Source: S. Lloyd, IEEE Trans. Inf. Theory 28(2), 1982; defaults of scikit-learn's KMeans.
 */
export function kMeans(
  points: DenseMatrix,
  options: {
    readonly components: number;
    readonly start: ClusterStart;
    readonly random: RandomStream;
  },
): Int32Array {
  const { components, start, random } = options;
  const { rows, columns } = points;
  if (!Number.isInteger(components) || components < 1 || components > rows) {
    throw new RangeError(
      `The number of clusters must be an integer in 1 … ${rows}, the rows; it is ${components}.`,
    );
  }
  const chosen =
    start === 'k-means++'
      ? spreadOutRows(points, components, random)
      : sampleWithoutReplacement(rows, components, random);
  const centres = new Float64Array(components * columns);
  chosen.forEach((row, k) => {
    centres.set(points.values.subarray(row * columns, (row + 1) * columns), k * columns);
  });
  const rest = REST * meanVariance(points);
  const work = { labels: new Int32Array(rows).fill(-1), distances: new Float64Array(rows) };
  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
    const changed = assignRows(points, centres, work);
    if (!changed) break;
    if (moveCentres(points, centres, work) <= rest) {
      assignRows(points, centres, work);
      break;
    }
  }
  return work.labels;
}

interface Assignment {
  readonly labels: Int32Array;
  /** Squared distance of every row to its centre. */
  readonly distances: Float64Array;
}

/** Labels every row by its nearest centre, the first of equals; whether any label changed. */
function assignRows(
  { rows, columns, values }: DenseMatrix,
  centres: Float64Array,
  { labels, distances }: Assignment,
): boolean {
  const components = centres.length / columns;
  let changes = 0;
  for (let n = 0; n < rows; n++) {
    const first = n * columns;
    let nearest = 0;
    let least = Infinity;
    for (let k = 0; k < components; k++) {
      let distance = 0;
      for (let j = 0; j < columns; j++) {
        const difference = values[first + j]! - centres[k * columns + j]!;
        distance += difference * difference;
      }
      if (distance < least) {
        least = distance;
        nearest = k;
      }
    }
    if (labels[n] !== nearest) changes += 1;
    labels[n] = nearest;
    distances[n] = least;
  }
  return changes > 0;
}

/** Puts centres at the means of their rows; the sum of squared moves. */
function moveCentres(points: DenseMatrix, centres: Float64Array, assignment: Assignment): number {
  const { rows, columns, values } = points;
  const { labels } = assignment;
  const components = centres.length / columns;
  fillEmptyClusters(components, assignment);
  const counts = new Float64Array(components);
  const sums = new Float64Array(centres.length);
  for (let n = 0; n < rows; n++) {
    const k = labels[n]!;
    counts[k]! += 1;
    for (let j = 0; j < columns; j++) sums[k * columns + j]! += values[n * columns + j]!;
  }
  let moved = 0;
  for (let c = 0; c < centres.length; c++) {
    const centre = sums[c]! / counts[Math.floor(c / columns)]!;
    moved += (centre - centres[c]!) ** 2;
    centres[c] = centre;
  }
  return moved;
}

function fillEmptyClusters(components: number, { labels, distances }: Assignment): void {
  const counts = new Int32Array(components);
  for (const label of labels) counts[label]! += 1;
  for (let k = 0; k < components; k++) {
    if (counts[k]! > 0) continue;
    let farthest = -1;
    for (let n = 0; n < labels.length; n++) {
      const alone = counts[labels[n]!] === 1;
      if (!alone && (farthest < 0 || distances[n]! > distances[farthest]!)) farthest = n;
    }
    counts[labels[farthest]!]! -= 1;
    labels[farthest] = k;
    distances[farthest] = 0;
    counts[k] = 1;
  }
}

function meanVariance({ rows, columns, values }: DenseMatrix): number {
  let total = 0;
  for (let j = 0; j < columns; j++) {
    let mean = 0;
    for (let n = 0; n < rows; n++) mean += values[n * columns + j]! / rows;
    for (let n = 0; n < rows; n++) total += (values[n * columns + j]! - mean) ** 2 / rows;
  }
  return total / columns;
}
