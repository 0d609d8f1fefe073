import { multiplyTransposed, type DenseMatrix } from '@ggmi/numerics';
import type { FeatureMap } from './feature-map.js';
import type { KernelSums } from './kernel-sums.js';

/** Rows whose features are held at a time. */
const CHUNK = 1024;

/**
 * The sums of the kernel k(i, j) = φ_i · φ_j, without any pass over pairs.
 *
 * Σ_ij k² = ‖ΦᵀΦ‖²_F, and a row's sum is its product with the sum of all rows. Cost N D², memory D².
 */
export function featureSums(map: FeatureMap): KernelSums {
  const { rows } = map;
  const total = new Float64Array(map.columns);
  const diagonal = new Float64Array(rows);
  visitChunks(rows, identityOrder(rows), (indices, from) => {
    visitRows(map.featuresOf(indices), (feature, i) => {
      diagonal[from + i] = dot(feature, feature);
      for (let c = 0; c < total.length; c++) total[c]! += feature[c]!;
    });
  });
  const rowSums = new Float64Array(rows);
  visitChunks(rows, identityOrder(rows), (indices, from) => {
    visitRows(map.featuresOf(indices), (feature, i) => {
      rowSums[from + i] = dot(feature, total) - diagonal[from + i]!;
    });
  });
  const squares = crossProduct(map, map, identityOrder(rows)) - dot(diagonal, diagonal);
  return { rowSums, diagonal, squares };
}

/** Σ_{ij} k(i, j) l(π_i, π_j) = ‖Σ_i φ_i ψ_{π_i}ᵀ‖²_F, pairs of a row with itself included. */
export function crossProduct(x: FeatureMap, y: FeatureMap, order: ArrayLike<number>): number {
  const sum = new Float64Array(x.columns * y.columns);
  const identity = identityOrder(x.rows);
  visitChunks(x.rows, order, (indices, from) => {
    const ownRows = identity.subarray(from, from + indices.length);
    const part = multiplyTransposed(x.featuresOf(ownRows), y.featuresOf(indices)).values;
    for (let c = 0; c < sum.length; c++) sum[c]! += part[c]!;
  });
  return dot(sum, sum);
}

function identityOrder(rows: number): Int32Array {
  return Int32Array.from({ length: rows }, (_, i) => i);
}

function visitChunks(
  rows: number,
  order: ArrayLike<number>,
  visit: (indices: Int32Array, from: number) => void,
): void {
  const indices = Int32Array.from(order);
  for (let from = 0; from < rows; from += CHUNK) {
    visit(indices.subarray(from, Math.min(rows, from + CHUNK)), from);
  }
}

function visitRows(
  { rows, columns, values }: DenseMatrix,
  visit: (row: Float64Array, i: number) => void,
): void {
  for (let i = 0; i < rows; i++) visit(values.subarray(i * columns, (i + 1) * columns), i);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
