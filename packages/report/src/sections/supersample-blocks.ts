import type { Quantity } from '@ggmi/core';
import { allAttributes } from '../quantities/attribute.js';
import type { Block } from '../document/block.js';
import { catalogueEntry, catalogueOrder } from '../quantities/quantity-catalogue.js';
import { createQuantityPool, distinct, type QuantityPool } from '../quantities/quantity-pool.js';
import { gridBlocks } from '../tables/grid-table.js';
import { armGridBlocks } from '../tables/arm-grid.js';
import { noteBlocks } from './note-blocks.js';
import type { ReadingQuantities } from './reading-quantities.js';

/** The quantities that make a row per arm. */
const armIds = [
  'mutual-information',
  'ggmi-ld',
  'n-aware-gain',
  'membership-accuracy',
  'generalization-bound',
  'generalization-gap',
  'loss-gap',
];

interface ArmColumn {
  readonly id: string;
  readonly source: string;
  readonly heading: string;
}

/** A supersample reading: per arm what the losses reveal of membership, and GGMI_ld. */
export function supersampleBlocks(reading: ReadingQuantities): readonly Block[] {
  const pool = createQuantityPool(reading.quantities);
  return [
    { type: 'heading', text: `Reading ${reading.reading}: supersample at matched n` },
    ...armGrid(pool),
    ...armGridBlocks(pool.rest()),
    ...noteBlocks(reading.quantities),
  ];
}

function armGrid(pool: QuantityPool): readonly Block[] {
  const relevant = pool.all.filter(({ id, arm }) => armIds.includes(id) && arm !== undefined);
  const arms = distinct(relevant.map(({ arm }) => arm));
  if (arms.length === 0) return [];
  const columns = armColumns(relevant);
  return gridBlocks({
    rowsAre: 'arm',
    rows: arms,
    columns: columns.map((column) => column.heading),
    cells: arms.map((arm) =>
      columns.map(({ id, source }) =>
        pool.show(
          (quantity) => quantity.id === id && quantity.source === source && quantity.arm === arm,
        ),
      ),
    ),
    attributes: allAttributes,
  });
}

/** One column per quantity and estimator, in the catalogue's order. */
function armColumns(quantities: readonly Quantity[]): readonly ArmColumn[] {
  const columns = new Map<string, ArmColumn>();
  for (const { id, source } of quantities) {
    const heading = id === 'mutual-information' ? 'I per item' : catalogueEntry(id).heading;
    columns.set(JSON.stringify([id, source]), { id, source, heading });
  }
  return [...columns.values()].sort((a, b) => catalogueOrder(a.id) - catalogueOrder(b.id));
}
