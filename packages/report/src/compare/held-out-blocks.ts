import type { ComparedQuantity, HeldOutComparison } from '@ggmi/core';
import type { Block, Cell, Table } from '../document/block.js';
import { wholeCell, wordsCell } from '../document/cell.js';
import { distinct } from '../quantities/quantity-pool.js';
import { valueCell } from '../tables/quantity-cell.js';
import { heldOutSentence } from './comparison-sentences.js';
import { differenceCell } from './difference-cell.js';
import { sideOf, type ComparedSide } from './difference-quantity.js';

/** The held-out losses of both runs and their paired differences, arm by arm. */
export function heldOutBlocks(heldOut: HeldOutComparison): readonly Block[] {
  const { items, quantities, notes, reason } = heldOut;
  const isPaired = reason === undefined;
  return [
    {
      type: 'heading',
      text: isPaired ? 'Held-out loss, paired' : 'Held-out loss',
    },
    { type: 'paragraph', text: heldOutSentence(heldOut), tone: 'strong' },
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
  ];
}

interface HeldOutColumn {
  readonly heading: string;
  readonly id: string;
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
      ...columns.map(({ id, side }) =>
        cellOf(
          quantities.find((each) => each.id === id && (each.arm ?? 'run') === arm),
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
