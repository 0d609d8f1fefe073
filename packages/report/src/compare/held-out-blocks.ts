import type { ComparedQuantity, HeldOutComparison, SettingComparison } from '@ggmi/core';
import type { Block, Cell, Table } from '../document/block.js';
import { wholeCell, wordsCell } from '../document/cell.js';
import { distinct } from '../quantities/quantity-pool.js';
import { valueCell } from '../tables/quantity-cell.js';
import { differenceCell } from './difference-cell.js';
import { sideOf, type ComparedSide } from './difference-quantity.js';
import { heldOutAnswer } from './held-out-answer.js';
import { trainingSentences } from './trust-sentences.js';

/** What the part of the held-out losses begins with. */
export const HELD_OUT_HEADING = 'Held-out loss';

/** The held-out losses of both runs and their paired differences, arm by arm. */
export function heldOutBlocks(setting: SettingComparison): readonly Block[] {
  const { heldOut } = setting;
  const { items, quantities, notes, reason } = heldOut;
  const isPaired = reason === undefined;
  return [
    {
      type: 'heading',
      text: isPaired ? `${HELD_OUT_HEADING}, paired` : HELD_OUT_HEADING,
    },
    { type: 'paragraph', text: heldOutAnswer([setting]), tone: 'strong' },
    ...(reason === undefined || !quantities.some(({ difference }) => difference.available)
      ? []
      : [{ type: 'paragraph', text: `There is no paired difference: ${reason}.` } as const]),
    ...trainingSentences(heldOut).map((text): Block => ({
      type: 'paragraph',
      text,
      tone: 'warning',
    })),
    ...(items === undefined ? [] : [itemsBlock(items)]),
    ...(quantities.some(({ difference }) => difference.available)
      ? tableBlocks(quantities, isPaired)
      : []),
    ...notes.map((text): Block => ({ type: 'caption', text })),
  ];
}

function itemsBlock({
  here,
  there,
  common,
  otherContent,
}: NonNullable<HeldOutComparison['items']>): Block {
  const collided =
    otherContent === 0
      ? ''
      : ` ${otherContent} have an id in common and other contents: they are never paired.`;
  return {
    type: 'paragraph',
    text: `Held-out items: ${here} in the reference, ${there} in this run, ${common} in both.${collided}`,
  };
}

function tableBlocks(quantities: readonly ComparedQuantity[], isPaired: boolean): readonly Block[] {
  const hasBytes = quantities.some(({ id }) => id === 'held-out-nats-per-byte');
  const columns: readonly HeldOutColumn[] = [
    { heading: 'reference', id: 'held-out-loss', side: 'here' },
    { heading: 'this run', id: 'held-out-loss', side: 'there' },
    {
      heading: isPaired ? 'difference' : 'difference, unpaired',
      id: 'held-out-loss',
      side: 'difference',
    },
    {
      heading: isPaired ? 'difference of minus base' : 'difference of minus base, unpaired',
      id: 'loss-difference',
      versus: 'base',
      side: 'difference',
    },
    ...(hasBytes
      ? [
          {
            heading: 'difference in nats per byte',
            id: 'held-out-nats-per-byte',
            side: 'difference' as const,
          },
        ]
      : []),
  ];
  return [
    { type: 'table', table: tableOf(quantities, columns) },
    {
      type: 'caption',
      text: `Differences are this run minus the reference: below 0 this run has the lower loss.${unitText(quantities)}`,
    },
    ...anchorBlocks(quantities, isPaired),
  ];
}

/** What synthetic data do against the anchors: of the arms that have them, in a table of its own. */
function anchorBlocks(
  quantities: readonly ComparedQuantity[],
  isPaired: boolean,
): readonly Block[] {
  const own = quantities.filter(
    ({ id, versus = 'base' }) => id === 'loss-difference' && versus !== 'base',
  );
  if (!own.some(({ difference }) => difference.available)) return [];
  const columns = distinct(own.map(({ versus }) => versus)).map((versus): HeldOutColumn => ({
    heading: `difference of minus ${versus}${isPaired ? '' : ', unpaired'}`,
    id: 'loss-difference',
    versus,
    side: 'difference',
  }));
  return [
    { type: 'subheading', text: 'against the anchors' },
    { type: 'table', table: tableOf(own, columns) },
    {
      type: 'caption',
      text: `How the loss of an arm minus that of the anchors moved: below 0 its data do more for the loss in this run.${unitText(quantities)}`,
    },
  ];
}

interface HeldOutColumn {
  readonly heading: string;
  readonly id: string;
  /** What the arm is held against, of differences between arms. */
  readonly versus?: string;
  readonly side: ComparedSide;
}

function tableOf(
  quantities: readonly ComparedQuantity[],
  columns: readonly HeldOutColumn[],
): Table {
  const arms = distinct(quantities.map(({ arm }) => arm ?? 'run'));
  return {
    columns: [
      { header: wholeCell('arm'), align: 'left' },
      ...columns.map(({ heading }) => ({ header: wordsCell(heading), align: 'right' as const })),
    ],
    rows: arms.map((arm) => [
      wordsCell(arm),
      ...columns.map(({ id, versus, side }) =>
        cellOf(
          quantities.find(
            (each) => each.id === id && each.versus === versus && (each.arm ?? 'run') === arm,
          ),
          side,
        ),
      ),
    ]),
  };
}

/** A side without a number is left blank beside the reason. */
function cellOf(compared: ComparedQuantity | undefined, side: ComparedSide): Cell {
  if (compared === undefined) return [];
  return side === 'difference' ? differenceCell(compared) : valueCell(sideOf(compared, side));
}

function unitText(quantities: readonly ComparedQuantity[]): string {
  for (const { id, difference } of quantities) {
    if (id === 'held-out-loss' && difference.available) return ` In ${difference.unit}.`;
  }
  return '';
}
