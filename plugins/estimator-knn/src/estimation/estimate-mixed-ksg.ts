import {
  digammaTable,
  findNearestNeighbours,
  joinColumns,
  kthDistances,
  selectRows,
  type DenseMatrix,
} from '@ggmi/numerics';
import { groupEqualRows, type EqualRows } from './equal-rows.js';
import { countInMarginal, marginalOf, type Marginal } from './marginal.js';
import type { NeighbourOptions } from './neighbour-options.js';

/**
 * Mutual information of two blocks that may be continuous, discrete or mixtures of both, in nats.
 *
 * Definition: I = ln N + ⟨ψ(k̃_i) − ψ(n_x) − ψ(n_y)⟩. With ρ_i the distance to the k-th joint
 * neighbour: where ρ_i > 0, k̃_i = k and n_b counts the rows strictly closer than ρ_i in block b;
 * where ρ_i = 0, k̃_i and n_b count the rows equal to i. All counts but k include row i itself.
 * Source: Gao, Kannan, Oh & Viswanath 2017, NeurIPS, algorithm 1, with the digammas and the strict
 * counts of the authors' program instead of the logarithms in print: without repeated rows this is
 * KSG1 + ln N − ψ(N) (at most 1/N above it), and for discrete data the terms of order 1/N of the
 * plug-in bias cancel but for 1/(2N).
 * Assumptions: independent draws; the law may have atoms, lines of atoms and a density together.
 * Bias: as KSG1 in continuous parts; downward where an atom has only a few rows. At most
 * ln N − ψ(k).
 * Cost: as KSG1; repeated rows are searched once.
 *
 * The rows of `x` (N × d_x) and `y` (N × d_y) are paired and taken as they are; never add noise.
 * Throws RangeError on unequal rows, values that are not finite, and a `k` outside 1..N−1.
 */
export function estimateMixedKsg(
  x: DenseMatrix,
  y: DenseMatrix,
  options: NeighbourOptions,
): number {
  return mixedKsgOfMarginals([marginalOf(x, options.norm), marginalOf(y, options.norm)], options);
}

/** `estimateMixedKsg` with what depends on single blocks already made. */
export function mixedKsgOfMarginals(
  marginals: readonly [Marginal, Marginal],
  options: NeighbourOptions,
): number {
  const blocks = marginals.map(({ block }) => block);
  const groups = groupEqualRows(joinColumns(marginals[0].block, marginals[1].block));
  const radii = kthDistancesOfGroups(blocks, groups, options);
  const rows = radii.length;
  const psi = digammaTable(rows);
  let sum = 0;
  for (let i = 0; i < rows; i++) {
    sum += psi[radii[i] === 0 ? groups.sizes[groups.groupOfRow[i]!]! : options.k]!;
  }
  // The least positive radius: only equal rows lie strictly within it.
  const reaches = radii.map((radius) => (radius === 0 ? Number.MIN_VALUE : radius));
  for (const marginal of marginals) {
    for (const count of countInMarginal(marginal, reaches, 'strictly-within')) {
      sum -= psi[count + 1]!;
    }
  }
  return Math.log(rows) + sum / rows;
}

/**
 * Per row the reduced distance to its k-th joint neighbour, from a search over different rows
 * only: thousandfold repeated rows would make each search visit all of their copies.
 */
function kthDistancesOfGroups(
  blocks: readonly DenseMatrix[],
  { groupOfRow, firstRow, sizes }: EqualRows,
  { k, norm }: NeighbourOptions,
): Float64Array {
  const rows = groupOfRow.length;
  if (!Number.isInteger(k) || k < 1 || k >= rows) {
    throw new RangeError(`k is ${k}, wanted an integer in 1..${rows - 1} for ${rows} rows`);
  }
  if (sizes.length === rows) return kthDistances(findNearestNeighbours(blocks, { k, norm }));
  if (sizes.length === 1) return new Float64Array(rows);
  const distinct = blocks.map((block) => selectRows(block, firstRow));
  const width = Math.min(k, sizes.length - 1);
  const { indices, reducedDistances } = findNearestNeighbours(distinct, { k: width, norm });
  const ofGroup = new Float64Array(sizes.length);
  for (let group = 0; group < sizes.length; group++) {
    let reached = sizes[group]! - 1;
    for (let slot = group * width; reached < k; slot++) {
      reached += sizes[indices[slot]!]!;
      ofGroup[group] = reducedDistances[slot]!;
    }
  }
  return Float64Array.from(groupOfRow, (group) => ofGroup[group]!);
}
