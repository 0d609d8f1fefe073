import type { ComparedQuantity, SettingComparison } from '@ggmi/core';
import type { Block, Table } from '../document/block.js';
import { wholeCell, wordsCell } from '../document/cell.js';
import { distinct } from '../quantities/quantity-pool.js';
import { valueCell } from '../tables/quantity-cell.js';
import { differenceCell, markedCell } from './difference-cell.js';
import { directionOf, sideOf, unitOf } from './difference-quantity.js';
import { DIRECTION_KEY } from './direction-marks.js';
import { HELD_OUT_HEADING } from './held-out-blocks.js';
import { heldOutAnswer } from './held-out-answer.js';
import { isInformation, nameOf, pairingText } from './number-blocks.js';
import { agreementBlocks } from './setting-agreement.js';
import { settingNames } from './setting-names.js';
import { trainingSentences } from './trust-sentences.js';

/** Settings that a table takes; the tables of the comparison have all of them. */
export const MOST_SETTINGS = 24;

/** The settings of a sweep: what both runs conclude, then losses by setting and arm, then information. */
export function settingBlocks(settings: readonly SettingComparison[]): readonly Block[] {
  if (settings.length === 0) return [];
  return [
    ...agreementBlocks(settings),
    ...heldOutBlocks(settings),
    ...informationBlocks(settings),
    {
      type: 'caption',
      text: 'Held-out losses and information alone stand here; the JSON and the tables of the comparison have every number of every setting.',
    },
  ];
}

function heldOutBlocks(settings: readonly SettingComparison[]): readonly Block[] {
  const { arms, equal } = lossArms(settings);
  const reasons = distinct(settings.map(({ heldOut }) => heldOut.reason));
  const units = distinct(settings.flatMap(({ heldOut }) => heldOut.quantities.map(unitOf)));
  return [
    { type: 'heading', text: `${HELD_OUT_HEADING} in ${commonText(settings)}` },
    { type: 'paragraph', text: heldOutAnswer(settings), tone: 'strong' },
    ...distinct(settings.flatMap(({ heldOut }) => trainingSentences(heldOut))).map(
      (text): Block => ({ type: 'paragraph', text, tone: 'warning' }),
    ),
    ...(arms.length === 0
      ? []
      : [
          { type: 'table', table: lossTable(settings, arms) } as const,
          {
            type: 'caption',
            text: `This run minus the reference, in ${units.filter((unit) => unit !== '')[0] ?? 'loss'}: ${DIRECTION_KEY}.${equalText(equal)}${moreText(settings)}`,
          } as const,
        ]),
    ...reasons.map((reason): Block => ({
      type: 'caption',
      text: `Held-out losses are not paired where ${reason}.`,
    })),
  ];
}

function commonText({ length }: readonly SettingComparison[]): string {
  return length === 1 ? '1 common setting' : `${length} common settings`;
}

/** Arms whose loss differs in a setting, and those that are equal in all of them. */
export function lossArms(settings: readonly SettingComparison[]): {
  readonly arms: readonly string[];
  readonly equal: readonly string[];
} {
  const losses = settings.flatMap(({ heldOut }) =>
    heldOut.quantities.filter(
      ({ id, difference }) => id === 'held-out-loss' && difference.available,
    ),
  );
  const all = distinct(losses.map(({ arm }) => arm ?? 'run'));
  const differs = (name: string): boolean =>
    losses.some(
      ({ arm, difference }) => (arm ?? 'run') === name && directionOf(difference) !== 'equal',
    );
  return { arms: all.filter(differs), equal: all.filter((arm) => !differs(arm)) };
}

/** The held-out loss of an arm in a setting. */
export function lossOf({ heldOut }: SettingComparison, name: string): ComparedQuantity | undefined {
  return heldOut.quantities.find(
    ({ id, arm }) => id === 'held-out-loss' && (arm ?? 'run') === name,
  );
}

function lossTable(settings: readonly SettingComparison[], arms: readonly string[]): Table {
  const settingOf = settingNames(settings);
  return {
    columns: [
      { header: wholeCell('setting'), align: 'left' },
      ...arms.map((arm) => ({ header: wordsCell(arm), align: 'right' as const })),
    ],
    rows: settings
      .slice(0, MOST_SETTINGS)
      .map((setting) => [
        wordsCell(settingOf(setting)),
        ...arms.map((arm) => markedCell(lossOf(setting, arm))),
      ]),
  };
}

function equalText(equal: readonly string[]): string {
  return equal.length === 0 ? '' : ` Equal in every setting, not shown: ${equal.join(', ')}.`;
}

function moreText({ length }: readonly SettingComparison[]): string {
  return length > MOST_SETTINGS ? ` And ${length - MOST_SETTINGS} more settings.` : '';
}

interface SettingRow {
  readonly setting: string;
  readonly compared: ComparedQuantity;
}

/** Information that moved; what is not told apart or equal is counted. */
function informationBlocks(settings: readonly SettingComparison[]): readonly Block[] {
  const settingOf = settingNames(settings);
  const all = settings.flatMap((setting) =>
    setting.numbers
      .filter((compared) => isInformation(compared) && compared.difference.available)
      .map((compared): SettingRow => ({ setting: settingOf(setting), compared })),
  );
  if (all.length === 0) return [];
  const of = (direction: string): readonly SettingRow[] =>
    all.filter(({ compared }) => directionOf(compared.difference) === direction);
  const [equal, open] = [of('equal'), of('open')];
  const moved = all.filter((row) => !equal.includes(row) && !open.includes(row));
  const counts = `${moved.length} of ${all.length} numbers moved; ${open.length} are not separated, ${equal.length} equal`;
  return [
    { type: 'heading', text: `Information in ${commonText(settings)}` },
    { type: 'paragraph', text: `${counts}.`, tone: 'strong' },
    ...distinct(moved.map(({ compared }) => unitOf(compared))).flatMap((unit) =>
      unitBlocks(
        unit,
        moved.filter(({ compared }) => unitOf(compared) === unit),
      ),
    ),
  ];
}

/** Rows of one unit that a table takes. */
const MOST_ROWS = 24;

function unitBlocks(unit: string, rows: readonly SettingRow[]): readonly Block[] {
  const more = rows.length - MOST_ROWS;
  return [
    { type: 'table', table: informationTable(rows.slice(0, MOST_ROWS)) },
    {
      type: 'caption',
      text: `In ${unit}; this run minus the reference${pairingText(rows.map(({ compared }) => compared))}.${more > 0 ? ` And ${more} more.` : ''}`,
    },
  ];
}

function informationTable(rows: readonly SettingRow[]): Table {
  const sides = ['here', 'there'] as const;
  const headings = ['reference', 'this run', 'difference'];
  return {
    columns: [
      { header: wholeCell('setting'), align: 'left' },
      { header: wholeCell('number'), align: 'left' },
      ...headings.map((text) => ({ header: wordsCell(text), align: 'right' as const })),
    ],
    rows: rows.map(({ setting, compared }) => [
      wordsCell(setting),
      wordsCell(`${nameOf(compared)}${compared.source === 'host' ? '' : ` by ${compared.source}`}`),
      ...sides.map((side) => valueCell(sideOf(compared, side))),
      differenceCell(compared),
    ]),
  };
}
