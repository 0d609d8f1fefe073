import {
  buildRangeIndex,
  countNeighbours,
  digammaTable,
  findNearestNeighbours,
  kthDistances,
  selectRows,
  type BlockNorm,
  type DenseMatrix,
  type RangeIndex,
} from '@ggmi/numerics';
import type { NeighbourOptions } from './neighbour-options.js';

/** What `estimateRoss` finds. */
export interface RossEstimate {
  /** Mutual information, nats. */
  readonly nats: number;
  /** ψ(N) − ⟨ψ(N_c)⟩, an estimate of the entropy of the classes: the value when they do not overlap. */
  readonly ceilingNats: number;
  /** Rows that were used, N: all but the only rows of their class. */
  readonly rows: number;
  /** Rows left out because they are the only ones of their class. */
  readonly singletons: number;
  /** Classes with 2 to k rows, whose every other row is a neighbour. */
  readonly smallClasses: number;
}

/**
 * Mutual information of a continuous block and a discrete label, in nats.
 *
 * Definition: I = ψ(N) + ⟨ψ(k_i) − ψ(N_c(i)) − ψ(m_i)⟩, with N_c(i) the rows of the class of i,
 * k_i = min(k, N_c(i) − 1), and m_i − 1 the rows of any class strictly closer to i than its k_i-th
 * neighbour within its class. A row alone in its class has no such neighbour and is left out.
 * Source: Ross 2014, PLoS ONE 9(2), e87357, eq. 2.
 * Assumptions: independent draws; given the class, a law with a density.
 * Bias: downward where classes are small; upward at most slightly. Negative about half the time at
 * independence.
 * Cost: as KSG1.
 *
 * `classes`: per row of `continuous` (N × d, taken as it is) an integer in 0..C−1. Throws RangeError
 * when the lengths differ, no class has two rows, or a value is not finite.
 */
export function estimateRoss(
  continuous: DenseMatrix,
  classes: Int32Array,
  options: NeighbourOptions,
): RossEstimate {
  return rossOfClasses(labelledOf(continuous, options.norm), classes, options);
}

/** A continuous block ready for any labels of its rows. */
export interface Labelled {
  readonly block: DenseMatrix;
  readonly index: RangeIndex;
}

/** Prepares a continuous block. Throws RangeError on an unusable one. */
export function labelledOf(block: DenseMatrix, norm: BlockNorm): Labelled {
  return { block, index: buildRangeIndex(block, norm) };
}

/** `estimateRoss` with what depends on the continuous block alone already made. */
export function rossOfClasses(
  labelled: Labelled,
  classes: Int32Array,
  { k, norm }: NeighbourOptions,
): RossEstimate {
  if (classes.length !== labelled.block.rows) {
    throw new RangeError(`${classes.length} labels for ${labelled.block.rows} rows`);
  }
  const rowsOfClass = rowsByClass(classes);
  const kept = rowsOfClass.filter((rows) => rows.length > 1);
  const rows = kept.reduce((sum, members) => sum + members.length, 0);
  if (rows === 0) throw new RangeError('no class has two rows');
  const radii = new Float64Array(classes.length);
  const psi = digammaTable(rows);
  let within = 0;
  let sizes = 0;
  for (const members of kept) {
    const neighbours = Math.min(k, members.length - 1);
    const block = selectRows(labelled.block, members);
    const found = kthDistances(findNearestNeighbours([block], { k: neighbours, norm }));
    for (const [position, row] of members.entries()) radii[row] = found[position]!;
    within += members.length * psi[neighbours]!;
    sizes += members.length * psi[members.length]!;
  }
  let around = 0;
  for (const count of countAround(labelled, { kept, rows, radii, norm })) around += psi[count + 1]!;
  const ceilingNats = psi[rows]! - sizes / rows;
  return {
    nats: ceilingNats + (within - around) / rows,
    ceilingNats,
    rows,
    singletons: classes.length - rows,
    smallClasses: kept.filter((members) => members.length <= k).length,
  };
}

/** Rows of every class, ascending. */
function rowsByClass(classes: Int32Array): readonly (readonly number[])[] {
  const rowsOfClass: number[][] = [];
  for (const [row, label] of classes.entries()) (rowsOfClass[label] ??= []).push(row);
  return rowsOfClass.filter((rows) => rows !== undefined);
}

/** Per row that was kept, how many other such rows lie strictly within its radius. */
function countAround(
  { block, index }: Labelled,
  kept: {
    readonly kept: readonly (readonly number[])[];
    readonly rows: number;
    readonly radii: Float64Array;
    readonly norm: BlockNorm;
  },
): Int32Array {
  if (kept.rows === block.rows) return countNeighbours(index, kept.radii, 'strictly-within');
  const rows = kept.kept.flat();
  const smaller = buildRangeIndex(selectRows(block, rows), kept.norm);
  const radii = Float64Array.from(rows, (row) => kept.radii[row]!);
  return countNeighbours(smaller, radii, 'strictly-within');
}
