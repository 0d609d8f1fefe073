import type { Block } from '@ggmi/report';
import { figure, tableOf, words } from '../tables/column.js';
import type { CoverageResult } from './run-coverage.js';

/** The table of coverage for the terminal. */
export function coverageBlocks({ name, level, rows }: CoverageResult): readonly Block[] {
  const seeds = rows[0]?.seeds ?? 0;
  return [
    { type: 'heading', text: `${seeds} seeds of ${name}` },
    tableOf(rows, [
      words('quantity', ({ quantity }) => quantity),
      words('arm', ({ arm }) => arm),
      words('estimator', ({ estimator }) => estimator),
      figure('truth', ({ truth }) => truth.toFixed(4)),
      figure('bias', ({ bias }) => bias.toFixed(4)),
      figure('spread', ({ spread }) => spread.toFixed(4)),
      figure('|bias| / spread', ({ bias, spread }) => (Math.abs(bias) / spread).toFixed(2)),
      figure('half-width', ({ meanHalfWidth }) => meanHalfWidth.toFixed(4)),
      figure(`coverage of ${level * 100} %`, ({ coverage }) => `${(100 * coverage).toFixed(1)} %`),
    ]),
  ];
}
