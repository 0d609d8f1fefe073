import type { EstimateWarning } from '@ggmi/core';
import { columnOf, type DenseMatrix } from '@ggmi/numerics';

/**
 * Rows that a kernel density wants in d = 1 … 10 dimensions: relative mean squared error below 0.1 at
 * the centre of a normal law (Silverman 1986, table 4.2).
 */
const WANTED_ROWS = [4, 19, 67, 223, 768, 2790, 10_700, 43_700, 187_000, 842_000];

/** Caveats of a kernel-density estimate: too few rows, ties, a bandwidth at the end of its range. */
export function densityWarnings({
  blocks,
  names,
  densities,
}: {
  readonly blocks: readonly DenseMatrix[];
  readonly names: readonly string[];
  readonly densities: readonly { readonly converged: boolean; readonly factor: number }[];
}): readonly EstimateWarning[] {
  return [
    ...sizeWarnings(blocks),
    ...tieWarnings(blocks, names),
    ...densities.flatMap(({ converged, factor }) => searchWarnings(converged, factor)),
  ];
}

function sizeWarnings(blocks: readonly DenseMatrix[]): readonly EstimateWarning[] {
  const rows = blocks[0]?.rows ?? 0;
  const dimension = blocks.reduce((sum, { columns }) => sum + columns, 0);
  const wanted = WANTED_ROWS[dimension - 1];
  if (wanted !== undefined && rows >= wanted) return [];
  const least = wanted === undefined ? 'more than 842000' : String(wanted);
  return [
    {
      code: 'FEW_POINTS_FOR_DIMENSION',
      message: `${rows} rows in ${dimension} dimensions; a kernel density wants ${least} (Silverman 1986, table 4.2), or the value is biased. Reduce the dimension first.`,
    },
  ];
}

function tieWarnings(
  blocks: readonly DenseMatrix[],
  names: readonly string[],
): readonly EstimateWarning[] {
  const tied = blocks.flatMap((block, b) =>
    Array.from({ length: block.columns }, (_, c) => c)
      .filter((c) => new Set(columnOf(block, c)).size < block.rows)
      .map((c) => `column ${c} of ${names[b]}`),
  );
  if (tied.length === 0) return [];
  return [
    {
      code: 'TIES_FOUND',
      message: `Repeated values in ${tied.join(', ')}: kernel densities assume that there is a density. For truly discrete variables choose a discrete estimator.`,
    },
  ];
}

function searchWarnings(converged: boolean, factor: number): readonly EstimateWarning[] {
  if (converged) return [];
  return [
    {
      code: 'DID_NOT_CONVERGE',
      message: `The bandwidth factor ${factor.toPrecision(3)} with the greatest leave-one-out likelihood lies at the end of the range that was searched: repeated rows, or tails too heavy for one bandwidth.`,
    },
  ];
}
