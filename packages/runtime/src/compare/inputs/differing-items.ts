import type { DataComparison } from '@ggmi/core';
import type { PlannedCell } from '../../record/plan-file.js';
import type { ReadRun } from '../reading/read-compared-run.js';
import { itemsInCommon, type ItemsInCommon } from './items-in-common.js';

/** What tells two lists of draws apart, draw by draw: in numbers, if they are known, and in words. */
export type ItemComparison = (
  own: readonly PlannedCell[],
  other: readonly PlannedCell[],
) => Required<Pick<DataComparison, 'reason'>> & Pick<DataComparison, 'items'>;

type Texts = Pick<ReadRun, 'text'>;

/** Bytes that are looked through for one comparison of two runs: 0.15 s, as a page of the viewer waits. */
const MOST_BYTES = 16e6;

/** Looks into the draws of two runs, as long as there is not too much of them. */
export function itemComparison(here: Texts, there: Texts): ItemComparison {
  let left = MOST_BYTES;
  const textsOf = (own: PlannedCell, other: PlannedCell): readonly [Buffer, Buffer] | string => {
    const first = here.text(own.address, left);
    const second = there.text(other.address, left);
    if (first === 'lost' || second === 'lost') return 'the store beside a run has lost them';
    if (first === 'too-long' || second === 'too-long' || first.length + second.length > left) {
      return 'they are too long to be looked through here';
    }
    left -= first.length + second.length;
    return [first, second];
  };
  return (own, other) => {
    const found: ItemsInCommon[] = [];
    for (const [draw, cell] of own.entries()) {
      const texts = textsOf(cell, other[draw]!);
      if (typeof texts === 'string') return unknown(texts);
      try {
        found.push(itemsInCommon(...texts));
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        return unknown('the store beside a run is damaged');
      }
    }
    const items = {
      here: total(found, ({ here: count }) => count),
      there: total(found, ({ there: count }) => count),
      common: total(found, ({ common }) => common),
    };
    return { items, reason: inWords(items, found) };
  };
}

function unknown(reason: string): { readonly reason: string } {
  return { reason: `other items, or the same in another order: ${reason}` };
}

function total(draws: readonly ItemsInCommon[], countOf: (draw: ItemsInCommon) => number): number {
  return draws.reduce((sum, draw) => sum + countOf(draw), 0);
}

function inWords(
  { here, there, common }: NonNullable<DataComparison['items']>,
  draws: readonly ItemsInCommon[],
): string {
  if (common === 0) return 'no common items';
  if (common === here && common === there) {
    return draws.every(({ inOrder }) => inOrder)
      ? `the same ${here} items in the same order: only what is kept beside them differs`
      : `the same ${here} items in another order`;
  }
  if (here === there) return `${common} of ${here} items in common`;
  return `${common} ${common === 1 ? 'item' : 'items'} in common, of ${here} in the reference and ${there} in this run`;
}
