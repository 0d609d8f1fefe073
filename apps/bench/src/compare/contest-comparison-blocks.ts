import type { Block } from '@ggmi/report';
import { figure, tableOf, words } from '../tables/column.js';
import { decimals, signed } from '../tables/figure-text.js';
import type { ChangedNumber, ContestComparison } from './compare-contests.js';
import { inputBlocks } from './input-blocks.js';

/** The comparison of two contests for the terminal. */
export function contestComparisonBlocks(comparison: ContestComparison): readonly Block[] {
  const { inputs, shared, changed } = comparison;
  return [
    { type: 'heading', text: 'What differs in the inputs' },
    ...inputBlocks(inputs, 'same task, seeds, contestants and machine'),
    { type: 'heading', text: 'Numbers of B against those of A' },
    ...numberBlocks(shared, changed),
  ];
}

function numberBlocks(shared: number, changed: readonly ChangedNumber[]): readonly Block[] {
  if (shared === 0) {
    const text = 'No contestant and quantity is in both: nothing can be compared.';
    return [{ type: 'paragraph', text }];
  }
  if (changed.length === 0) {
    const text = `All ${shared} numbers are the same, to the last bit; times are not compared.`;
    return [{ type: 'paragraph', text }];
  }
  return [
    tableOf(changed, [
      words('contestant', ({ contestant }) => contestant),
      words('quantity', ({ quantity }) => quantity),
      words('about', ({ about }) => about),
      figure('A', ({ a }) => decimals(a, 5)),
      figure('B', ({ b }) => decimals(b, 5)),
      figure('B − A', ({ a, b }) => signed(a === null || b === null ? null : b - a, 5)),
    ]),
    {
      type: 'caption',
      text: `${changed.length} of ${shared} numbers differ; times are not compared. The intervals of each stand in its own table: results of other seeds or data are not paired.`,
    },
  ];
}
