import type { ComparedQuantity, SettingComparison } from '@ggmi/core';
import type { Block, Table } from '../document/block.js';
import { wholeCell, wordsCell } from '../document/cell.js';
import { distinct } from '../quantities/quantity-pool.js';
import { valueCell } from '../tables/quantity-cell.js';
import { differenceCell } from './difference-cell.js';
import { sideOf, unitOf } from './difference-quantity.js';
import { trainingSentences } from './comparison-sentences.js';
import { isInformation, nameOf } from './number-blocks.js';
import { agreementSentence } from './verdict-words.js';

/** The settings of a sweep: held-out losses and information, a row for each number of each setting. */
export function settingBlocks(settings: readonly SettingComparison[]): readonly Block[] {
  if (settings.length === 0) return [];
  const rows = settings.flatMap(rowsOf);
  const reasons = distinct(settings.map(({ heldOut }) => heldOut.reason));
  const units = distinct(rows.map(({ unit }) => unit));
  return [
    ...agreementBlocks(settings),
    { type: 'heading', text: `Differences in ${settings.length} common settings` },
    ...units.flatMap((unit): readonly Block[] => [
      { type: 'table', table: tableOf(rows.filter((row) => row.unit === unit)) },
      { type: 'caption', text: `In ${unit}; this run minus the reference.` },
    ]),
    ...distinct(settings.flatMap(({ heldOut }) => trainingSentences(heldOut))).map(
      (text): Block => ({ type: 'paragraph', text, tone: 'warning' }),
    ),
    ...reasons.map((reason): Block => ({
      type: 'caption',
      text: `Held-out losses are not paired where ${reason}.`,
    })),
    {
      type: 'caption',
      text: 'Held-out losses and information alone stand here; the JSON and the tables of the comparison have every number of every setting.',
    },
  ];
}

/** How many settings have one conclusion in both runs, and which do not. */
function agreementBlocks(settings: readonly SettingComparison[]): readonly Block[] {
  const known = settings.filter(({ verdicts }) => verdicts.agreement !== 'unknown');
  if (known.length === 0) return [];
  const other = known.filter(({ verdicts }) => verdicts.agreement === 'different');
  return [
    { type: 'heading', text: 'What both runs conclude' },
    {
      type: 'paragraph',
      text: `The same in ${known.length - other.length} of ${known.length} settings that have a verdict in both runs.`,
      tone: other.length === 0 ? 'strong' : 'warning',
    },
    {
      type: 'list',
      items: other.slice(0, MOST_SETTINGS).map((setting) => ({
        mark: '≠',
        text: `${settingText(setting)}: ${agreementSentence(setting.verdicts) ?? ''}`,
      })),
    },
    ...(other.length > MOST_SETTINGS
      ? [{ type: 'caption' as const, text: `and ${other.length - MOST_SETTINGS} more settings.` }]
      : []),
  ];
}

/** Settings of other conclusions that are listed. */
const MOST_SETTINGS = 8;

interface SettingRow {
  readonly setting: string;
  readonly compared: ComparedQuantity;
  readonly unit: string;
}

function rowsOf(setting: SettingComparison): readonly SettingRow[] {
  const { heldOut, numbers } = setting;
  const shown = [
    ...heldOut.quantities.filter(({ id }) => id === 'held-out-loss'),
    ...numbers.filter(isInformation),
  ];
  return shown.flatMap((compared) =>
    compared.difference.available
      ? [{ setting: settingText(setting), compared, unit: unitOf(compared) }]
      : [],
  );
}

/** A setting in words: its mode, its panel, and where it stands on every axis. */
export function settingText({ mode, panel, at = {} }: SettingComparison): string {
  const axes = Object.entries(at).map(([axis, value]) => `${axis} = ${value}`);
  const parts = [mode, panel, ...axes].filter((part) => part !== undefined && part !== '');
  return parts.length === 0 ? 'the run' : parts.join(', ');
}

function tableOf(rows: readonly SettingRow[]): Table {
  const sides = ['here', 'there'] as const;
  const headings = ['reference', 'this run', 'difference'];
  return {
    columns: [
      { header: wholeCell('setting'), align: 'left' },
      { header: wholeCell('number'), align: 'left' },
      ...headings.map((text) => ({ header: wordsCell(text), align: 'right' as const })),
      { header: wholeCell('taken'), align: 'left' },
    ],
    rows: rows.map(({ setting, compared }) => [
      wordsCell(setting),
      wordsCell(`${nameOf(compared)}${compared.source === 'host' ? '' : ` by ${compared.source}`}`),
      ...sides.map((side) => valueCell(sideOf(compared, side))),
      differenceCell(compared),
      wordsCell(compared.pairing ?? '', 'faint'),
    ]),
  };
}
