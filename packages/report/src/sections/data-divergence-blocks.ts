import type { Quantity } from '@ggmi/core';
import { allAttributes } from '../quantities/attribute.js';
import type { Block } from '../document/block.js';
import { createQuantityPool, distinct } from '../quantities/quantity-pool.js';
import { armGridBlocks } from '../tables/arm-grid.js';
import { gridBlocks } from '../tables/grid-table.js';
import { noteBlocks } from './note-blocks.js';
import type { ReadingQuantities } from './reading-quantities.js';

const ids = ['data-divergence', 'data-divergence-reference'];

const MEANING =
  'How far synthetic items are from the anchors, as laws of one item. p: permutation test against equal laws. The embedding decides what can be seen: a difference that it does not show is not excluded. A small divergence is no proof of use, and a large one no harm: the comparison as deployed says that.';

/** A data-divergence reading: a row per generator and one for two halves of the anchors. */
export function dataDivergenceBlocks(reading: ReadingQuantities): readonly Block[] {
  const pool = createQuantityPool(reading.quantities);
  const relevant = pool.all.filter(({ id }) => ids.includes(id));
  const rows = distinct(relevant.map(rowOf));
  const sources = distinct(relevant.map(({ source }) => source));
  return [
    {
      type: 'heading',
      text: `Reading ${reading.reading}: divergence of the data from the anchors`,
    },
    ...gridBlocks({
      rowsAre: 'anchors against',
      rows,
      columns: sources.map((source) => columnName(source, relevant)),
      cells: rows.map((row) =>
        sources.map((source) =>
          pool.show((quantity) => quantity.source === source && rowOf(quantity) === row),
        ),
      ),
      attributes: allAttributes.filter((attribute) => attribute !== 'source'),
    }),
    ...armGridBlocks(pool.rest()),
    { type: 'paragraph', text: `${MEANING}${embeddingOf(relevant)}`, tone: 'faint' },
    ...armNotes(relevant),
    ...noteBlocks(pool.all.filter(({ id }) => !ids.includes(id))),
  ];
}

/** What the numbers of an arm rest on, common to its estimators. */
function armNotes(quantities: readonly Quantity[]): readonly Block[] {
  const notes = distinct(quantities.map(({ note }) => note));
  if (notes.length === 0) return [];
  const items = notes.map((note) => {
    const arms = distinct(quantities.filter((each) => each.note === note).map(rowOf));
    return { mark: '-', text: `${arms.join(', ')}: ${note}`, tone: 'faint' as const };
  });
  return [{ type: 'list', items }];
}

function rowOf({ id, arm }: Quantity): string | undefined {
  if (!ids.includes(id)) return undefined;
  return id === 'data-divergence' ? arm : 'anchors: half against half';
}

/** The estimator's name with the symbol of what it aims at. */
function columnName(source: string, quantities: readonly Quantity[]): string {
  const own = quantities.find((quantity) => quantity.source === source);
  return `${own?.symbol.replace(/\(.*$/, '') ?? ''} by ${source}`;
}

/** How items became rows: the end of every quantity's name. */
function embeddingOf(quantities: readonly Quantity[]): string {
  const [text] = distinct(quantities.map(({ name }) => /, items (.+)$/.exec(name)?.[1]));
  return text === undefined ? '' : ` Items are ${text}.`;
}
