import type { Quantity, QuantityKind } from '@ggmi/core';
import type { Block } from '../document/block.js';
import { distinct } from '../quantities/quantity-pool.js';

const meanings: Readonly<Record<QuantityKind, string>> = {
  exact: 'computed from a known law, to floating-point accuracy.',
  estimate: 'aims at the quantity itself; ± is its standard error.',
  'lower-bound': 'aims at a number that the quantity is not below.',
  'upper-bound': 'aims at a number that the quantity is not above.',
  proxy: 'a measure of dependence that is not the quantity and not in its unit.',
};

/** What the kinds that occur in this report are worth, and the other marks that stand at numbers. */
export function kindBlocks(quantities: readonly Quantity[]): readonly Block[] {
  const values = quantities.flatMap(({ outcome }) => (outcome.available ? [outcome] : []));
  if (values.length === 0) return [];
  const kinds = distinct(values.map((value) => value.kind));
  const items = kinds.map((kind) => ({ mark: '-', text: `${kind}: ${meanings[kind]}` }));
  if (values.some((value) => value.differential === true)) {
    items.push({ mark: '-', text: 'differential: of a continuous variable; may be negative.' });
  }
  if (values.some((value) => value.permutationPValue !== undefined)) {
    items.push({
      mark: '-',
      text: 'p: one-sided permutation p-value against independence, or of a divergence against equal laws.',
    });
  }
  if (values.some((value) => value.warnings.length > 0)) {
    items.push({ mark: '-', text: '!: a warning above belongs to the number.' });
  }
  return [
    { type: 'heading', text: 'How to read the numbers' },
    { type: 'list', items: items.map((item) => ({ ...item, tone: 'faint' as const })) },
  ];
}
