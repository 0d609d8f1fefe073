import type { ComparedQuantity, RunComparison, RunDifference, SettingComparison } from '@ggmi/core';
import type { Block, Cell, Table } from '../document/block.js';
import { lineBelow, wholeCell, wordsCell } from '../document/cell.js';
import { formatOutcome } from '../numbers/format-outcome.js';
import { distinct } from '../quantities/quantity-pool.js';
import { valueCell } from '../tables/quantity-cell.js';
import { directionOf, sideOf } from './difference-quantity.js';
import { DIRECTION_KEY, directionMarks } from './direction-marks.js';
import { heldOutAnswer } from './held-out-answer.js';
import { overviewRows, type Overview, type OverviewRow } from './overview-rows.js';
import { settingAgreement } from './setting-agreement.js';
import { agreementSentence } from './verdict-words.js';

/** Over the table of all runs. */
export const OVERVIEW_HEADING = 'All runs: held-out loss';

/** What the signs mean. */
export const OVERVIEW_KEY = `Each run by its loss and its difference to the reference: ${DIRECTION_KEY}.`;

/** The held-out loss of every arm in all runs; nothing for two runs, whose section says it. */
export function overviewBlocks(comparison: RunComparison): readonly Block[] {
  const overview = overviewRows(comparison);
  if (overview === undefined) return [];
  return [
    { type: 'heading', text: OVERVIEW_HEADING },
    {
      type: 'list',
      items: comparison.others.map((other) => ({ mark: '-', text: overviewAnswer(other) })),
    },
    ...(overview.rows.length === 0
      ? []
      : [{ type: 'table', table: tableOf(comparison, overview.rows) } as const]),
    {
      type: 'caption',
      text: [OVERVIEW_KEY, ...overviewNotes(overview, comparison)].join(' '),
    },
  ];
}

/** What the table leaves out, and of which items its losses are: sentences. */
export function overviewNotes(
  { equal, leftOut }: Overview,
  { others }: RunComparison,
): readonly string[] {
  const counts = others.flatMap(({ settings }) =>
    settings.map(({ heldOut }) => heldOut.items?.common),
  );
  return [
    ...(equal > 0
      ? [`Not shown, as equal in all runs: ${equal} ${equal === 1 ? 'row' : 'rows'}.`]
      : []),
    ...(leftOut > 0 ? [`${leftOut} more settings are in the tables of the comparison.`] : []),
    ...(distinct(counts).length < 2
      ? []
      : [
          'The runs have other held-out items in common with the reference: its loss here is over those of the first run that has the arm.',
        ]),
  ];
}

function tableOf({ reference, others }: RunComparison, rows: readonly OverviewRow[]): Table {
  const isSweep = rows.some(({ setting }) => setting !== undefined);
  return {
    columns: [
      { header: wholeCell(isSweep ? 'setting, arm' : 'arm'), align: 'left' },
      ...[reference, ...others.map(({ run }) => run)].map(({ label }) => ({
        header: wordsCell(label),
        align: 'right' as const,
      })),
    ],
    rows: rows.map((row) => [
      nameCell(row),
      referenceCell(row),
      ...row.found.map((compared) =>
        row.setting === undefined ? runCell(compared) : shortCell(compared),
      ),
    ]),
  };
}

function nameCell({ setting, arm }: OverviewRow): Cell {
  return setting === undefined ? wordsCell(arm) : [...wordsCell(`${setting},`), ...lineBelow(arm)];
}

function referenceCell({ setting, found }: OverviewRow): Cell {
  const first = found.find((compared) => compared?.here.available);
  if (first === undefined) return [];
  const value = valueCell(sideOf(first, 'here'));
  return setting === undefined ? value : value.slice(0, 1);
}

/** In a sweep the value and the sign with the difference: the intervals are in the part of the run. */
function shortCell(compared: ComparedQuantity | undefined): Cell {
  if (compared === undefined) return wordsCell('not compared', 'faint');
  const { difference } = compared;
  const value = valueCell(sideOf(compared, 'there')).slice(0, 1);
  if (!difference.available) return [...value, ...lineBelow('no difference', 'faint')];
  return [...value, { text: overviewMark(compared), place: 'new-line' }];
}

/** The sign of a difference and its value; the sign alone where it is 0. */
export function overviewMark({ difference }: ComparedQuantity): string {
  if (!difference.available) return '';
  const direction = directionOf(difference);
  const mark = directionMarks[direction];
  return direction === 'equal' ? mark : `${mark} ${formatOutcome(difference, 'always').value}`;
}

function runCell(compared: ComparedQuantity | undefined): Cell {
  if (compared === undefined) return wordsCell('not compared', 'faint');
  const { difference } = compared;
  const value = valueCell(sideOf(compared, 'there'));
  if (!difference.available) return [...value, ...lineBelow('no difference', 'faint')];
  // As text: a cell of a page has one number with its digits in full, here that of the run.
  const mark = { text: overviewMark(compared), place: 'new-line' } as const;
  if (directionOf(difference) === 'equal') return [...value, mark];
  const { interval } = formatOutcome(difference, 'always');
  return [...value, mark, ...(interval === undefined ? [] : lineOf(interval))];
}

/** An interval stays whole, on a line of its own. */
function lineOf(interval: string): Cell {
  return [{ text: interval, tone: 'faint', place: 'new-line' }];
}

/** What to know of a run beside all others. */
export function overviewAnswer({ run, settings, leftOut }: RunDifference): string {
  const answer = settings.length === 0 ? leftOut.join(' ') : heldOutAnswer(settings);
  return [`${run.label}: ${answer}`, agreementOf(settings) ?? ''].join(' ').trim();
}

function agreementOf(settings: readonly SettingComparison[]): string | undefined {
  const [only, ...more] = settings;
  if (more.length > 0) return settingAgreement(settings);
  return only && agreementSentence(only.verdicts);
}
