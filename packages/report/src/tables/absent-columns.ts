import type { Quantity } from '@ggmi/core';
import { distinct } from '../quantities/quantity-pool.js';
import type { QuantityGrid } from './quantity-grid.js';

/** Takes out columns that have no number, all for one reason; a sentence stands for each of them. */
export function withoutAbsentColumns(grid: QuantityGrid): {
  readonly grid: QuantityGrid;
  readonly absent: readonly string[];
} {
  const reasons = grid.columns.map((_, index) => soleReason(grid.cells.map((row) => row[index])));
  if (reasons.every((reason) => reason !== undefined)) return { grid, absent: [] };
  const keep = <T>(items: readonly T[]) => items.filter((_, index) => reasons[index] === undefined);
  return {
    grid: { ...grid, columns: keep(grid.columns), cells: grid.cells.map(keep) },
    absent: grid.columns.flatMap((name, index) =>
      reasons[index] === undefined ? [] : `${name}: not available: ${reasons[index]}`,
    ),
  };
}

/** The one reason why several quantities all have no value. */
function soleReason(quantities: readonly (Quantity | undefined)[]): string | undefined {
  const present = quantities.filter((quantity) => quantity !== undefined);
  const reasons = present.map(({ outcome }) => (outcome.available ? undefined : outcome.reason));
  const [reason, ...others] = distinct(reasons);
  const noneHasValue = reasons.every((each) => each !== undefined);
  return noneHasValue && present.length > 1 && others.length === 0 ? reason : undefined;
}
