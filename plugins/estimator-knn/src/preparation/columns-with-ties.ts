import { columnOf, type DenseMatrix } from '@ggmi/numerics';

/** Indices of the columns that hold some value more than once. */
export function columnsWithTies(block: DenseMatrix): readonly number[] {
  return Array.from({ length: block.columns }, (_, c) => c).filter((c) =>
    hasRepeatedValue(columnOf(block, c)),
  );
}

function hasRepeatedValue(column: Float64Array): boolean {
  const sorted = column.slice().sort();
  for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) return true;
  return false;
}
