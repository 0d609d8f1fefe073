import type { Quantity } from '@ggmi/core';
import { allAttributes } from '../quantities/attribute.js';
import type { Block } from '../document/block.js';
import { compareWithTruth } from '../quantities/compare-with-truth.js';
import { createQuantityPool, distinct, type QuantityPool } from '../quantities/quantity-pool.js';
import { gridBlocks } from '../tables/grid-table.js';
import { armGridBlocks } from '../tables/arm-grid.js';
import { noteBlocks } from './note-blocks.js';
import type { ReadingQuantities } from './reading-quantities.js';

/** GGMI, or the difference of readings that stands for it where they are not sufficient. */
const ggmiIds = ['ggmi', 'ggmi-of-reading'];

/** One of the three numbers that GGMI is made of. */
interface GgmiTerm {
  readonly ids: readonly string[];
  readonly arm: string;
  /** Where no quantity says its own symbol. */
  readonly symbol: string;
}

/** A replicate reading: per generator both informations and GGMI, each estimator under the truth. */
export function replicateBlocks(reading: ReadingQuantities): readonly Block[] {
  const pool = createQuantityPool(reading.quantities);
  const generators = generatorsOf(reading.quantities);
  return [
    { type: 'heading', text: `Reading ${reading.reading}: replicates of (S, W)` },
    ...generators.flatMap((generator) => [
      { type: 'subheading' as const, text: `generator ${generator}` },
      ...estimatorGrid(pool, generator),
    ]),
    ...restBlocks(pool, generators),
    ...noteBlocks(reading.quantities),
  ];
}

function generatorsOf(quantities: readonly Quantity[]): readonly string[] {
  return distinct(
    quantities
      .filter(
        ({ id, arm }) => (id === 'mutual-information' && arm !== 'anchors') || ggmiIds.includes(id),
      )
      .map(({ arm }) => arm),
  );
}

function estimatorGrid(pool: QuantityPool, generator: string): readonly Block[] {
  const terms: readonly GgmiTerm[] = [
    { ids: ['mutual-information'], arm: 'anchors', symbol: "I(S_anchor;W')" },
    { ids: ['mutual-information'], arm: generator, symbol: 'I(S_gen;W)' },
    { ids: ggmiIds, arm: generator, symbol: 'GGMI' },
  ];
  const ofTerm = (term: GgmiTerm) => (quantity: Quantity) =>
    term.ids.includes(quantity.id) && quantity.arm === term.arm;
  const relevant = pool.all.filter((quantity) => terms.some((term) => ofTerm(term)(quantity)));
  const truths = relevant.filter((quantity) => quantity.source === 'exact');
  const sources = distinct(relevant.map((quantity) => quantity.source));
  const ordered = [...sources].sort((a, b) => Number(b === 'exact') - Number(a === 'exact'));
  return gridBlocks({
    rowsAre: 'by',
    rows: ordered.map((source) => (source === 'exact' ? 'truth' : source)),
    columns: terms.map((term) => relevant.find(ofTerm(term))?.symbol ?? term.symbol),
    cells: ordered.map((source) =>
      terms.map((term) =>
        pool.show((quantity) => ofTerm(term)(quantity) && quantity.source === source),
      ),
    ),
    attributes: allAttributes.filter((attribute) => attribute !== 'source'),
    remark: (quantity) =>
      compareWithTruth(
        quantity,
        truths.find((truth) => truth.id === quantity.id && truth.arm === quantity.arm),
      ),
  });
}

/** Gaps, bounds, n-aware gain and whatever else the reading holds. */
function restBlocks(pool: QuantityPool, generators: readonly string[]): readonly Block[] {
  const rest = pool.rest();
  if (rest.length === 0) return [];
  if (generators.length === 0) return armGridBlocks(rest);
  const measured = new Set(rest.flatMap(({ id, source }) => (source === 'exact' ? [] : [id])));
  const known = rest.filter(({ id }) => !measured.has(id));
  return [
    { type: 'subheading', text: 'gaps, bounds and entropies' },
    ...armGridBlocks(rest.filter(({ id }) => measured.has(id))),
    ...(known.length === 0
      ? []
      : [{ type: 'subheading' as const, text: 'what the closed form says beside that' }]),
    ...armGridBlocks(known),
  ];
}
