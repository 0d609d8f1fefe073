import type { ComparedQuantity, RunComparison, RunDifference } from '@ggmi/core';
import type { Block, Cell, Table } from '../document/block.js';
import { lineBelow, wholeCell, wordsCell } from '../document/cell.js';
import { formatOutcome } from '../numbers/format-outcome.js';
import { distinct } from '../quantities/quantity-pool.js';
import { valueCell } from '../tables/quantity-cell.js';
import { directionOf, sideOf, type Direction } from './difference-quantity.js';
import { agreementSentence } from './verdict-words.js';

/** Over the table of all runs. */
export const OVERVIEW_HEADING = 'All runs: held-out loss';

/** A sign and a word for where a difference stands. */
export const directionMarks: Readonly<Record<Direction, string>> = {
  lower: '▼',
  higher: '▲',
  open: '○',
  equal: '=',
};

/** What the signs mean. */
export const OVERVIEW_KEY =
  'Each run by its loss and its difference to the reference: ▼ lower, ▲ higher, ○ not separated, = equal.';

/** The held-out loss of every arm in all runs; nothing for two runs, whose section says it. */
export function overviewBlocks(comparison: RunComparison): readonly Block[] {
  const rows = overviewRows(comparison);
  if (rows.length === 0) return [];
  return [
    { type: 'heading', text: OVERVIEW_HEADING },
    { type: 'table', table: tableOf(comparison, rows) },
    { type: 'caption', text: `${OVERVIEW_KEY}${itemsText(comparison)}` },
    {
      type: 'list',
      items: comparison.others.map((other) => ({ mark: '-', text: conclusion(other) })),
    },
  ];
}

/** An arm in all runs. */
export interface OverviewRow {
  readonly arm: string;
  /** Per other run; undefined where it has no such loss. */
  readonly found: readonly (ComparedQuantity | undefined)[];
}

/** A row per arm of three runs or more without settings; empty where there is nothing to show. */
export function overviewRows({ others }: RunComparison): readonly OverviewRow[] {
  if (others.length < 2) return [];
  const losses = others.map(lossesOf);
  const arms = distinct(losses.flatMap((of) => of.map(({ arm }) => arm)));
  return arms.map((arm) => ({
    arm,
    found: losses.map((of) => of.find((each) => each.arm === arm)),
  }));
}

/** Of the only setting of a run; a sweep has a table for itself. */
function lossesOf({ settings }: RunDifference): readonly ComparedQuantity[] {
  const [only, ...more] = settings;
  if (only === undefined || more.length > 0) return [];
  return only.heldOut.quantities.filter(({ id }) => id === 'held-out-loss');
}

function tableOf({ reference, others }: RunComparison, rows: readonly OverviewRow[]): Table {
  return {
    columns: [
      { header: wholeCell('arm'), align: 'left' },
      ...[reference, ...others.map(({ run }) => run)].map(({ label }) => ({
        header: wordsCell(label),
        align: 'right' as const,
      })),
    ],
    rows: rows.map(({ arm, found }) => [
      wordsCell(arm),
      referenceCell(found),
      ...found.map(runCell),
    ]),
  };
}

function referenceCell(found: OverviewRow['found']): Cell {
  const first = found.find((compared) => compared?.here.available);
  return first === undefined ? [] : valueCell(sideOf(first, 'here'));
}

function runCell(compared: ComparedQuantity | undefined): Cell {
  if (compared === undefined) return wordsCell('not compared', 'faint');
  const { difference } = compared;
  const value = valueCell(sideOf(compared, 'there'));
  if (!difference.available) return [...value, ...lineBelow('no difference', 'faint')];
  const direction = directionOf(difference);
  const mark = directionMarks[direction];
  if (direction === 'equal') return [...value, ...lineBelow(mark)];
  const text = formatOutcome(difference, 'always');
  // As text: a cell of a page has one number with its digits in full, here that of the run.
  return [
    ...value,
    { text: `${mark} ${text.value}`, place: 'new-line' },
    ...(text.interval === undefined ? [] : lineOf(text.interval)),
  ];
}

/** An interval stays whole, on a line of its own. */
function lineOf(interval: string): Cell {
  return [{ text: interval, tone: 'faint', place: 'new-line' }];
}

/** Where runs have other items in common, the reference has another loss beside each of them. */
function itemsText({ others }: RunComparison): string {
  const counts = others.map(({ settings }) => settings[0]?.heldOut.items?.common);
  return distinct(counts).length < 2
    ? ''
    : ' The runs have other held-out items in common with the reference: its loss here is over those of the first run that has the arm.';
}

function conclusion({ run, settings }: RunDifference): string {
  const [only, ...more] = settings;
  if (more.length > 0) return `${run.label}: ${settings.length} settings, see below.`;
  const sentence = only && agreementSentence(only.verdicts);
  return `${run.label}: ${sentence ?? 'its verdict is not compared.'}`;
}
