import type { Quantity, QuantitySection, RunSummary } from '@ggmi/core';
import type { Block } from '../document/block.js';
import { armGridBlocks } from '../tables/arm-grid.js';
import { listBlocks } from '../tables/list-table.js';
import { deployedBlocks } from './deployed-blocks.js';
import { failureBlocks } from './failure-blocks.js';
import { kindBlocks } from './kind-blocks.js';
import { noteBlocks } from './note-blocks.js';
import { readingBlocks } from './reading-blocks.js';
import { groupByReading } from './reading-quantities.js';
import { sweepBlocks } from '../sweep/sweep-blocks.js';
import { verdictBlocks } from './verdict-blocks.js';
import { warningBlocks } from './warning-blocks.js';

/**
 * A whole report: the verdict, what it rests on (the deployed comparison), what explains it (the
 * readings, supersample first), generators, calibration, then warnings, failures and the words used.
 */
export function summaryBlocks(summary: RunSummary): readonly Block[] {
  if (summary.points !== undefined) return sweptBlocks(summary, sweepBlocks);
  const { quantities } = summary;
  const readings = [...groupByReading(quantities)].sort(
    (a, b) => Number(b.readingType === 'supersample') - Number(a.readingType === 'supersample'),
  );
  return [
    ...verdictBlocks(summary),
    ...deployedBlocks(inSection(quantities, 'deployed')),
    ...readings.flatMap(readingBlocks),
    ...titled(
      'Data: curation, repetition, leakage',
      inSection(quantities, 'generators'),
      armGridBlocks,
    ),
    ...titled('Calibration of the strength', inSection(quantities, 'calibration'), listBlocks),
    ...titled('Further results', quantities.filter(isElsewhere), armGridBlocks),
    ...warningBlocks(quantities),
    ...failureBlocks(summary.cells.failed),
    ...kindBlocks(quantities),
  ];
}

/** The report of a sweep, with its points shown in one way or another. */
export function sweptBlocks(
  summary: RunSummary,
  show: (summary: RunSummary) => readonly Block[],
): readonly Block[] {
  const quantities = (summary.points ?? []).flatMap((point) => point.quantities);
  return [
    ...verdictBlocks(summary),
    ...show(summary),
    ...warningBlocks(quantities),
    ...failureBlocks(summary.cells.failed),
    ...kindBlocks(quantities),
  ];
}

/** Sections that this version does not know, such as those of a record from a later one. */
function isElsewhere({ section }: Quantity): boolean {
  const known: readonly string[] = ['reading', 'deployed', 'generators', 'calibration'];
  return !known.includes(section.type);
}

function inSection(
  quantities: readonly Quantity[],
  type: QuantitySection['type'],
): readonly Quantity[] {
  return quantities.filter((quantity) => quantity.section.type === type);
}

type Tabulate = (quantities: readonly Quantity[]) => readonly Block[];

function titled(title: string, quantities: readonly Quantity[], table: Tabulate): readonly Block[] {
  if (quantities.length === 0) return [];
  return [{ type: 'heading', text: title }, ...table(quantities), ...noteBlocks(quantities)];
}
