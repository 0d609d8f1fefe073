import type { Block } from '@ggmi/report';
import { figure, tableOf, words } from '../tables/column.js';
import type { StartupRow } from './time-startup.js';

/** The table of whole processes for the terminal. */
export function startupBlocks(rows: readonly StartupRow[]): readonly Block[] {
  return [
    { type: 'heading', text: 'Whole processes, from start to exit' },
    tableOf(rows, [
      words('command', ({ command }) => command),
      figure('median', (row) => (row.state === 'measured' ? milliseconds(row.medianMs) : 'failed')),
      figure('least', (row) => (row.state === 'measured' ? milliseconds(row.leastMs) : '')),
      figure('most', (row) => (row.state === 'measured' ? milliseconds(row.mostMs) : '')),
      words('', (row) => (row.state === 'measured' ? `of ${row.repetitions}` : row.message)),
    ]),
  ];
}

function milliseconds(value: number): string {
  return `${value.toFixed(0)} ms`;
}
