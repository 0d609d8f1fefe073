import type { BlockNorm, DenseMatrix } from '@ggmi/numerics';

/** Distances written out in O(N²), sharing nothing with the searches; Euclid comes squared. */

/** Reduced distance of rows i and j of one block. */
export function blockDistance(
  { columns, values }: DenseMatrix,
  [i, j]: readonly [number, number],
  norm: BlockNorm,
): number {
  const gaps = Array.from({ length: columns }, (_, c) =>
    Math.abs(values[i * columns + c]! - values[j * columns + c]!),
  );
  if (norm === 'chebyshev') return Math.max(...gaps);
  return gaps.reduce((sum, gap) => sum + gap * gap, 0);
}

/** Another row seen from a given one. */
export interface OtherRow {
  readonly j: number;
  /** Reduced distance in every block. */
  readonly sides: readonly number[];
  /** Their maximum. */
  readonly joint: number;
}

/** All other rows, nearest first; equal distances in order of row index. */
export function othersOf(
  i: number,
  blocks: readonly DenseMatrix[],
  norm: BlockNorm,
): readonly OtherRow[] {
  return Array.from({ length: blocks[0]!.rows }, (_, j) => j)
    .filter((j) => j !== i)
    .map((j) => {
      const sides = blocks.map((block) => blockDistance(block, [i, j], norm));
      return { j, sides, joint: Math.max(...sides) };
    })
    .toSorted((a, b) => a.joint - b.joint || a.j - b.j);
}
