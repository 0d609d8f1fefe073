import type { Quantity } from '@ggmi/core';
import type { Block } from '../document/block.js';
import { compareWithTruth } from '../quantities/compare-with-truth.js';
import { catalogueOrder } from '../quantities/quantity-catalogue.js';
import { distinct } from '../quantities/quantity-pool.js';
import { gridBlocks } from './grid-table.js';
import { listBlocks } from './list-table.js';

interface QuantityRow {
  readonly title: string;
  readonly quantities: readonly Quantity[];
}

/**
 * Any quantities: one row per quantity and source, one column per arm. Known ids come in the
 * catalogue's order, others after them in the order of the record; what finds its place taken
 * follows in a list.
 */
export function armGridBlocks(quantities: readonly Quantity[]): readonly Block[] {
  if (quantities.length === 0) return [];
  const arms = distinct(quantities.map(armOf));
  const rows = quantityRows(quantities);
  const cells = rows.map((row) =>
    arms.map((arm) => row.quantities.find((quantity) => armOf(quantity) === arm)),
  );
  const placed = new Set(cells.flat());
  return [
    ...gridBlocks({
      rowsAre: 'quantity',
      rows: rows.map((row) => row.title),
      columns: arms,
      cells,
      attributes: ['source', 'unit', 'kind', 'interval', 'sample size'],
      remark: (quantity) => compareWithTruth(quantity, truthOf(quantity, quantities)),
    }),
    ...listBlocks(quantities.filter((quantity) => !placed.has(quantity))),
  ];
}

function quantityRows(quantities: readonly Quantity[]): readonly QuantityRow[] {
  const rows = new Map<string, { title: string; id: string; quantities: Quantity[] }>();
  for (const quantity of quantities) {
    const { id, source, symbol, name, versus } = quantity;
    const key = JSON.stringify([id, source, symbol, name, versus]);
    const title = titleOf(quantity);
    const row = rows.get(key) ?? { title, id, quantities: [] };
    row.quantities.push(quantity);
    rows.set(key, row);
  }
  return [...rows.values()].sort((a, b) => catalogueOrder(a.id) - catalogueOrder(b.id));
}

function titleOf({ symbol, name, versus }: Quantity): string {
  const title = symbol === name ? name : `${symbol} ${name}`;
  return versus === undefined ? title : `${title}, against ${versus}`;
}

/** What a quantity is about, for a column; the run itself where it names no arm. */
function armOf(quantity: Quantity): string {
  return quantity.arm ?? 'run';
}

function truthOf(quantity: Quantity, quantities: readonly Quantity[]): Quantity | undefined {
  return quantities.find(
    ({ id, arm, source }) => source === 'exact' && id === quantity.id && arm === quantity.arm,
  );
}
