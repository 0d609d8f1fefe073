import type { ComparedQuantity, DifferencePairing } from '@ggmi/core';
import type { Block, Cell, Table } from '../document/block.js';
import { lineBelow, wholeCell, wordsCell } from '../document/cell.js';
import { catalogueEntry } from '../quantities/quantity-catalogue.js';
import { distinct } from '../quantities/quantity-pool.js';
import { valueCell } from '../tables/quantity-cell.js';
import { directionOf, sideOf, unitOf } from './difference-quantity.js';
import { differenceCell } from './difference-cell.js';

/** What readings say of information: shown whole, the rest only where it differs. */
const informationIds: ReadonlySet<string> = new Set([
  'mutual-information',
  'weights-information',
  'ggmi',
  'ggmi-of-reading',
  'ggmi-ld',
  'information-gain',
  'information-gain-per-item',
  'embedding-dependence',
]);

/** Whether a number is one of information. */
export function isInformation({ id }: Pick<ComparedQuantity, 'id'>): boolean {
  return informationIds.has(id);
}

/** Information first, a table for each unit; then what else differs; what does not is counted. */
export function numberBlocks(numbers: readonly ComparedQuantity[]): readonly Block[] {
  if (numbers.length === 0) return [];
  const shown = numbers.filter(({ difference }) => difference.available);
  const information = shown.filter((each) => isInformation(each) && !isZero(each));
  const rest = shown.filter((each) => !isInformation(each));
  const equal = shown.filter(isZero);
  const open = rest.filter((each) => !equal.includes(each) && isOpen(each));
  const others = rest.filter((each) => !equal.includes(each) && !open.includes(each));
  return [
    { type: 'heading', text: NUMBERS_HEADING },
    ...unitBlocks(information),
    ...(others.length === 0
      ? []
      : [{ type: 'subheading', text: OTHERS } as const, ...unitBlocks(others)]),
    ...pairingBlocks([...information, ...others]),
    ...noteBlocks([...information, ...others]),
    ...equalBlocks(equal.filter(isInformation)),
    ...restBlocks(numbers, { equal: equal.length, open: open.length }),
  ];
}

/** Over all numbers beside the held-out losses. */
export const NUMBERS_HEADING = 'Information and other numbers';

/** Over the numbers that are not of information: pages fold what follows. */
export const OTHERS = 'other numbers that differ';

/** Nats and proxies never stand in one table. */
function unitBlocks(numbers: readonly ComparedQuantity[]): readonly Block[] {
  const units = distinct(numbers.map(unitOf));
  return units.flatMap((unit) => {
    const own = numbers.filter((each) => unitOf(each) === unit);
    const isProxy = own.some(
      ({ difference }) => difference.available && difference.kind === 'proxy',
    );
    return [
      { type: 'table', table: tableOf(own) },
      {
        type: 'caption',
        text: `In ${unit}${isProxy ? ', proxies: no nats' : ''}; this run minus the reference${pairingText(own)}.`,
      },
    ] satisfies readonly Block[];
  });
}

function tableOf(numbers: readonly ComparedQuantity[]): Table {
  const headings = ['reference', 'this run', 'difference'];
  const isMixed = pairingsOf(numbers).length > 1;
  return {
    columns: [
      { header: wholeCell('number'), align: 'left' },
      ...headings.map((text) => ({ header: wordsCell(text), align: 'right' as const })),
      ...(isMixed ? [{ header: wholeCell('taken'), align: 'left' as const }] : []),
    ],
    rows: numbers.map((compared) => [
      nameCell(compared),
      valueCell(sideOf(compared, 'here')),
      valueCell(sideOf(compared, 'there')),
      differenceCell(compared),
      ...(isMixed ? [wordsCell(compared.pairing ?? '', 'faint')] : []),
    ]),
  };
}

function nameCell(compared: ComparedQuantity): Cell {
  return [...wordsCell(nameOf(compared)), ...lineBelow(placeOf(compared), 'faint')];
}

/** What a number is called in a row. */
export function nameOf({ id, symbol, arm }: ComparedQuantity): string {
  const name = isInformation({ id }) ? symbol : catalogueEntry(id).heading;
  return arm === undefined ? name : `${name}, ${arm}`;
}

function placeOf({ section, source }: ComparedQuantity): string {
  const by = source === 'host' ? '' : source === 'exact' ? 'truth' : `by ${source}`;
  const reading = section.type === 'reading' ? section.reading : '';
  return [by, reading].filter((part) => part !== '').join(', ');
}

const pairingTexts: Readonly<Record<DifferencePairing, string>> = {
  paired:
    'paired: unit by unit, over trainings or replicates that both runs drew from the same streams',
  same: 'same: both runs have it from the same computation, so that it is 0',
  independent:
    'independent: unpaired, the runs taken as independent; the variances add, and the interval is made of both intervals',
  exact: 'exact: of two exact numbers',
  plain: 'plain: a side has no standard error, so that the difference has none',
};

function pairingsOf(numbers: readonly ComparedQuantity[]): readonly DifferencePairing[] {
  return distinct(numbers.map(({ pairing }) => pairing));
}

/** How all numbers of a table were taken, where it is one way: the table then has no column for it. */
export function pairingText(numbers: readonly ComparedQuantity[]): string {
  const [only, ...more] = pairingsOf(numbers);
  return only === undefined || more.length > 0 ? '' : `, taken: ${only}`;
}

/** Information that is equal is named, for its absence would be asked about. */
function equalBlocks(equal: readonly ComparedQuantity[]): readonly Block[] {
  if (equal.length === 0) return [];
  const names = distinct(equal.map((each) => [nameOf(each), placeOf(each)].join(' ').trim()));
  return [{ type: 'caption', text: `Information that is equal in both runs: ${listed(names)}.` }];
}

function pairingBlocks(numbers: readonly ComparedQuantity[]): readonly Block[] {
  const used = pairingsOf(numbers);
  if (used.length === 0) return [];
  return [
    { type: 'list', items: used.map((pairing) => ({ mark: '-', text: pairingTexts[pairing] })) },
  ];
}

/** What limits a difference, each text once; what is said of the numbers stands in their own reports. */
function noteBlocks(numbers: readonly ComparedQuantity[]): readonly Block[] {
  return distinct(numbers.map(({ note }) => note)).map((text) => ({ type: 'caption', text }));
}

/** A difference whose interval holds 0 tells nothing that its count does not. */
function isOpen({ difference }: ComparedQuantity): boolean {
  return (
    difference.available && difference.interval !== undefined && directionOf(difference) === 'open'
  );
}

function isZero({ difference, pairing }: ComparedQuantity): boolean {
  if (!difference.available || difference.value !== 0) return false;
  return pairing === 'same' || pairing === 'exact' || pairing === 'plain';
}

/** Equal numbers are counted, missing ones have their reasons; what both runs lack is counted too. */
function restBlocks(
  numbers: readonly ComparedQuantity[],
  { equal, open }: { readonly equal: number; readonly open: number },
): readonly Block[] {
  const missing = numbers.filter(({ difference }) => !difference.available);
  const onBoth = missing.filter(({ here, there }) => !here.available && !there.available);
  const reasons = new Map<string, string[]>();
  for (const compared of missing) {
    if (onBoth.includes(compared) || compared.difference.available) continue;
    const { reason } = compared.difference;
    reasons.set(reason, [...(reasons.get(reason) ?? []), nameOf(compared)]);
  }
  const counted = [
    ...(open === 0 ? [] : [`not separated, as their intervals hold 0: ${open}`]),
    ...(equal === 0 ? [] : [`equal in both runs: ${equal}`]),
    ...(onBoth.length === 0 ? [] : [`missing in both: ${onBoth.length}`]),
  ];
  return [
    ...(reasons.size === 0
      ? []
      : [
          { type: 'subheading', text: 'not compared' } as const,
          {
            type: 'list',
            items: [...reasons].map(([reason, names]) => ({
              mark: '-',
              text: `${listed(names)}: ${reason}`,
            })),
          } as const,
        ]),
    ...(counted.length === 0
      ? []
      : [
          {
            type: 'paragraph',
            text: `Other numbers, not shown: ${counted.join('; ')}.`,
            tone: 'faint',
          } as const,
        ]),
  ];
}

/** Names that one reason is said of. */
const MOST_NAMES = 6;

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  const shown = names.slice(0, MOST_NAMES).join('; ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}
