import type { Quantity } from '@ggmi/core';
import { allAttributes } from '../quantities/attribute.js';
import type { Block } from '../document/block.js';
import { createQuantityPool, distinct, type QuantityPool } from '../quantities/quantity-pool.js';
import { armGridBlocks } from '../tables/arm-grid.js';
import { gridBlocks } from '../tables/grid-table.js';
import { noteBlocks } from './note-blocks.js';
import type { ReadingQuantities } from './reading-quantities.js';

const tables = [
  ['embedding-dependence', 'by the trained model'],
  ['embedding-dependence-base', 'by the base model, of the same items'],
  ['embedding-dependence-difference', 'anchors minus synthetic, by the trained models'],
] as const;

const MEANING =
  'Proxies, not nats: how much the embeddings of the training items and the model’s embeddings of them vary together. No bound on I(S;W) follows, and none of these numbers is to be held against one in nats. What the trained model shows beyond the base is what training may have added. p: permutation test against independence.';

/** An embedding-dependence reading: a table per model, a row per kernel width and a column per arm. */
export function embeddingDependenceBlocks(reading: ReadingQuantities): readonly Block[] {
  const pool = createQuantityPool(reading.quantities);
  return [
    {
      type: 'heading',
      text: `Reading ${reading.reading}: dependence of data and model embeddings (a proxy)`,
    },
    { type: 'paragraph', text: MEANING, tone: 'faint' },
    ...tables.flatMap(([id, title]) => dependenceTable(pool, { id, title })),
    ...armGridBlocks(pool.rest()),
    ...noteBlocks(reading.quantities),
  ];
}

function dependenceTable(
  pool: QuantityPool,
  { id, title }: { readonly id: string; readonly title: string },
): readonly Block[] {
  const relevant = pool.all.filter((quantity) => quantity.id === id);
  if (relevant.length === 0) return [];
  const arms = distinct(relevant.map(({ arm }) => arm));
  const sources = distinct(relevant.map(({ source }) => source));
  const at = (source: string, arm: string) => (quantity: Quantity) =>
    quantity.id === id && quantity.source === source && quantity.arm === arm;
  return [
    { type: 'subheading', text: title },
    ...gridBlocks({
      rowsAre: 'by',
      rows: sources,
      columns: arms,
      cells: sources.map((source) => arms.map((arm) => pool.show(at(source, arm)))),
      attributes: allAttributes.filter((attribute) => attribute !== 'source'),
    }),
  ];
}
