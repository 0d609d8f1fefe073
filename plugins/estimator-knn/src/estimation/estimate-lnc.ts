import {
  denseMatrix,
  findNearestNeighbours,
  joinColumns,
  type DenseMatrix,
  type NeighbourList,
} from '@ggmi/numerics';
import { ksg2OfNeighbours } from './estimate-ksg2-total-correlation.js';
import { marginalOf, type Marginal } from './marginal.js';
import { principalBox } from './principal-box.js';

/** What `estimateLnc` finds. */
export interface LncEstimate {
  /** Mutual information (of more than two blocks: total correlation), nats. */
  readonly nats: number;
  /** The part of it that the correction added to KSG2, nats, ≥ 0. */
  readonly correctionNats: number;
  /** Rows with a correction. */
  readonly correctedRows: number;
  /** Corrected rows whose neighbours lie in a plane to 1e-10: the correction is cut off there. */
  readonly flatRows: number;
}

/** How LNC looks at neighbourhoods. */
export interface LncOptions {
  /** Neighbours of a point; at least as many as there are columns in all, at most N−1. */
  readonly k: number;
  /** α in (0, 1): the ratio of volumes below which a neighbourhood counts as non-uniform. */
  readonly threshold: number;
}

/**
 * LNC: KSG2 with local non-uniformity correction, in nats.
 *
 * Definition: I = I_KSG2 − ⟨ln(V̄_i / V_i) · 1[V̄_i / V_i < α]⟩, with V_i the volume of the KSG2
 * rectangle of row i and V̄_i that of the box along the principal axes of its k neighbours.
 * Source: Gao, Ver Steeg & Galstyan 2015, AISTATS, section 4, there for single columns. Here a
 * block of d_b columns takes part with its cube ε_b^d_b, as it does in KSG2.
 * Assumptions: independent draws of a law with a density that is uniform, at the scale of the k-th
 * neighbour, in a box of some direction. Chebyshev norm. Repeated values: add noise first.
 * Bias: KSG2's downward bias at strong dependence is mostly undone where the dependence is close to
 * linear locally; upward by a little more than (share of false corrections) · |ln α| at
 * independence, and without limit where the data lie on a curve. Not bounded by ln N.
 * Cost: as KSG2, and N small eigenproblems of the joint dimension.
 *
 * The rows of the m ≥ 2 blocks (N × d_b) belong together and are taken as they are. Throws
 * RangeError on unequal rows, values that are not finite, and a `k` outside Σ d_b..N−1.
 */
export function estimateLnc(blocks: readonly DenseMatrix[], options: LncOptions): LncEstimate {
  return lncOfMarginals(
    blocks.map((block) => marginalOf(block, 'chebyshev')),
    options,
  );
}

/** `estimateLnc` with what depends on single blocks already made. */
export function lncOfMarginals(
  marginals: readonly Marginal[],
  { k, threshold }: LncOptions,
): LncEstimate {
  const blocks = marginals.map(({ block }) => block);
  const joined = blocks.reduce(joinColumns);
  if (k < joined.columns) {
    throw new RangeError(
      `estimateLnc: ${k} neighbours span no box in ${joined.columns} dimensions; wanted k ≥ ${joined.columns}`,
    );
  }
  const options = { k, norm: 'chebyshev' } as const;
  const neighbours = findNearestNeighbours(blocks, options);
  const { value, extents } = ksg2OfNeighbours(marginals, neighbours, options);
  const widths = blocks.map(({ columns }) => columns);
  const logThreshold = Math.log(threshold);
  let sum = 0;
  let correctedRows = 0;
  let flatRows = 0;
  for (let row = 0; row < joined.rows; row++) {
    const sides = extents.map((extent) => extent[row]!);
    // Of no volume only where the k neighbours equal the point in one block: nothing to compare.
    if (sides.includes(0)) continue;
    const longest = Math.max(...sides);
    const box = principalBox(offsetsOf(joined, neighbours, { row, unit: longest }));
    const rectangle = widths.reduce((v, width, b) => v + width * Math.log(sides[b]! / longest), 0);
    if (box.logVolume - rectangle >= logThreshold) continue;
    sum += rectangle - box.logVolume;
    correctedRows++;
    if (box.flat) flatRows++;
  }
  const correctionNats = sum / joined.rows;
  return { nats: value + correctionNats, correctionNats, correctedRows, flatRows };
}

/** The neighbours of a row as seen from it, in units that keep their squares within range. */
function offsetsOf(
  { columns, values }: DenseMatrix,
  { k, indices }: NeighbourList,
  { row, unit }: { readonly row: number; readonly unit: number },
): DenseMatrix {
  const offsets = denseMatrix(k, columns);
  for (let rank = 0; rank < k; rank++) {
    const other = indices[row * k + rank]! * columns;
    for (let c = 0; c < columns; c++) {
      const difference = values[other + c]! - values[row * columns + c]!;
      offsets.values[rank * columns + c] = difference / unit;
    }
  }
  return offsets;
}
