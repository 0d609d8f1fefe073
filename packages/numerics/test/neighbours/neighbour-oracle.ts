import type { BlockNorm, DenseMatrix, RangeComparison } from '@ggmi/numerics';

/** The O(N²) definition, written without any of the structures under test. */

export function oracleDistance(
  blocks: readonly DenseMatrix[],
  [i, j]: readonly [number, number],
  norm: BlockNorm,
): number {
  const perBlock = blocks.map(({ columns, values }) => {
    const gaps = Array.from({ length: columns }, (_, c) =>
      Math.abs(values[i * columns + c]! - values[j * columns + c]!),
    );
    return norm === 'chebyshev' ? Math.max(...gaps) : gaps.reduce((sum, gap) => sum + gap * gap, 0);
  });
  return Math.max(...perBlock);
}

export function oracleNeighbours(
  blocks: readonly DenseMatrix[],
  { k, norm }: { readonly k: number; readonly norm: BlockNorm },
): { readonly indices: number[]; readonly reducedDistances: number[] } {
  const rows = blocks[0]!.rows;
  const nearest = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: rows }, (_row, j) => ({ j, d: oracleDistance(blocks, [i, j], norm) }))
      .filter(({ j }) => j !== i)
      .sort((a, b) => a.d - b.d || a.j - b.j)
      .slice(0, k),
  ).flat();
  return { indices: nearest.map(({ j }) => j), reducedDistances: nearest.map(({ d }) => d) };
}

export function oracleCounts(
  block: DenseMatrix,
  radii: Float64Array,
  { norm, comparison }: { readonly norm: BlockNorm; readonly comparison: RangeComparison },
): number[] {
  return Array.from({ length: block.rows }, (_, i) => {
    let count = 0;
    for (let j = 0; j < block.rows; j++) {
      const d = oracleDistance([block], [i, j], norm);
      if (j !== i && (comparison === 'within' ? d <= radii[i]! : d < radii[i]!)) count++;
    }
    return count;
  });
}
