import type { Quantity } from '@ggmi/core';
import { allAttributes } from '../quantities/attribute.js';
import type { Block } from '../document/block.js';
import { effectRemark } from './effect-remark.js';
import { catalogueEntry } from '../quantities/quantity-catalogue.js';
import { CONTROL } from '../quantities/loss-effect.js';
import { createQuantityPool, distinct, type QuantityPool } from '../quantities/quantity-pool.js';
import { gridBlocks } from '../tables/grid-table.js';
import { armGridBlocks } from '../tables/arm-grid.js';
import { noteBlocks } from './note-blocks.js';
import { pairBlocks, withoutMirrors } from './pair-blocks.js';

interface DeployedColumn {
  readonly heading: string;
  readonly id: string;
  readonly versus?: string;
}

/** Arms that every arm is compared with in the main table; other pairs follow in a list. */
const references = [CONTROL, 'anchors', 'base'];

/** The comparison as deployed: one row per arm, held-out loss and what it is against the others. */
export function deployedBlocks(quantities: readonly Quantity[]): readonly Block[] {
  if (quantities.length === 0) return [];
  const pool = createQuantityPool(quantities);
  const columns = deployedColumns(quantities);
  const inGrid = (quantity: Quantity) => columns.some((column) => belongs(quantity, column));
  const arms = distinct(quantities.filter(inGrid).map((quantity) => quantity.arm));
  return [
    { type: 'heading', text: 'As deployed: every arm on one held-out set' },
    ...(arms.length === 0 ? [] : armGrid({ arms, columns, pool })),
    ...restBlocks(pool),
    ...noteBlocks(quantities),
  ];
}

function deployedColumns(quantities: readonly Quantity[]): readonly DeployedColumn[] {
  const plain = ['held-out-loss', 'held-out-nats-per-byte'].map((id) => ({
    id,
    heading: catalogueEntry(id).heading,
  }));
  const differences = references.map((versus) => ({
    id: 'loss-difference',
    versus,
    heading: `minus ${versus}`,
  }));
  const best = ['probability-best', 'probability-best-generator'].map((id) => ({
    id,
    heading: catalogueEntry(id).heading,
  }));
  return [...plain, ...differences, ...best].filter((column) =>
    quantities.some((quantity) => belongs(quantity, column)),
  );
}

function belongs(quantity: Quantity, column: DeployedColumn): boolean {
  return (
    quantity.id === column.id &&
    quantity.arm !== undefined &&
    (column.versus === undefined || quantity.versus === column.versus)
  );
}

/** The differences between other pairs of arms, each pair once, and whatever else there is. */
function restBlocks(pool: QuantityPool): readonly Block[] {
  const rest = pool.rest();
  const left = new Set(rest);
  const isPair = ({ id, versus }: Quantity) => id === 'loss-difference' && versus !== undefined;
  const shown = pool.all.filter((quantity) => !left.has(quantity));
  return [
    ...pairBlocks(withoutMirrors(rest.filter(isPair), shown)),
    ...armGridBlocks(rest.filter((quantity) => !isPair(quantity))),
  ];
}

function armGrid(parts: {
  readonly arms: readonly string[];
  readonly columns: readonly DeployedColumn[];
  readonly pool: QuantityPool;
}): readonly Block[] {
  const { arms, columns, pool } = parts;
  const hasDifference = columns.some((column) => column.id === 'loss-difference');
  return [
    ...gridBlocks({
      rowsAre: 'arm',
      rows: arms,
      columns: columns.map((column) => column.heading),
      cells: arms.map((arm) =>
        columns.map((column) =>
          pool.show((quantity) => quantity.arm === arm && belongs(quantity, column)),
        ),
      ),
      attributes: allAttributes,
      remark: effectRemark,
    }),
    ...(hasDifference
      ? [{ type: 'caption' as const, text: 'A negative difference: the loss of the arm is lower.' }]
      : []),
  ];
}
