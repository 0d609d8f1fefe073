import type { Block } from '@ggmi/report';
import { tableOf, words } from '../tables/column.js';
import type { InputDifference } from './input-differences.js';

/** What differs in the inputs of two results; `same` says what it means that nothing does. */
export function inputBlocks(inputs: readonly InputDifference[], same: string): readonly Block[] {
  if (inputs.length === 0) return [{ type: 'paragraph', text: `Nothing: ${same}.` }];
  return [
    tableOf(inputs, [
      words('input', ({ path }) => path),
      words('A', ({ a }) => a ?? 'absent'),
      words('B', ({ b }) => b ?? 'absent'),
    ]),
    { type: 'caption', text: 'Of lists: what only this one holds.' },
  ];
}
