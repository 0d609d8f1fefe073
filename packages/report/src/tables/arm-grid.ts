import type { Quantity } from '@ggmi/core';
import { allAttributes } from '../quantities/attribute.js';
import type { Block } from '../document/block.js';
import { compareWithTruth } from '../quantities/compare-with-truth.js';
import { catalogueEntry, catalogueOrder, isInCatalogue } from '../quantities/quantity-catalogue.js';
import { distinct } from '../quantities/quantity-pool.js';
import { quantityTitle } from '../quantities/quantity-title.js';
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
      attributes: allAttributes,
      remark: (quantity) => compareWithTruth(quantity, truthOf(quantity, quantities)),
    }),
    ...listBlocks(quantities.filter((quantity) => !placed.has(quantity))),
  ];
}

/** Arms share the row of a known quantity, however the record words it for each of them. */
function quantityRows(quantities: readonly Quantity[]): readonly QuantityRow[] {
  const rows = new Map<string, { id: string; quantities: Quantity[] }>();
  for (const quantity of quantities) {
    const { id, source, symbol, name, versus } = quantity;
    const wording = isInCatalogue(id) ? [] : [symbol, name];
    const key = JSON.stringify([id, source, versus, ...wording]);
    const row = rows.get(key) ?? { id, quantities: [] };
    row.quantities.push(quantity);
    rows.set(key, row);
  }
  return [...rows.values()]
    .sort((a, b) => catalogueOrder(a.id) - catalogueOrder(b.id))
    .map((row) => ({ title: titleOf(row.id, row.quantities), quantities: row.quantities }));
}

/** Symbol and name where the arms agree on them, else the catalogue's word. */
function titleOf(id: string, quantities: readonly Quantity[]): string {
  const [title = id, ...others] = distinct(quantities.map(wordingOf));
  return others.length === 0 ? title : catalogueEntry(id).heading;
}

function wordingOf(quantity: Quantity): string {
  const { versus } = quantity;
  const title = quantityTitle(quantity);
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
