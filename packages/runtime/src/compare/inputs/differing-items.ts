import type { DataComparison } from '@ggmi/core';
import type { PlannedCell } from '../../record/plan-file.js';
import type { ReadRun } from '../reading/read-compared-run.js';
import { itemsInCommon, type ItemsInCommon } from './items-in-common.js';

/** What tells two lists of draws apart: in numbers and examples, if they are known, and in words. */
export type DifferingItems = Required<Pick<DataComparison, 'reason'>> &
  Pick<DataComparison, 'items'>;

/** The draws of both runs, as many of either; they are held against each other one by one. */
export interface DrawsOfRuns {
  readonly here: { readonly run: Pick<ReadRun, 'stored'>; readonly draws: readonly PlannedCell[] };
  readonly there: { readonly run: Pick<ReadRun, 'stored'>; readonly draws: readonly PlannedCell[] };
}

/** Looks into the draws of two runs, draw by draw. */
export function differingItems({ here, there }: DrawsOfRuns): DifferingItems {
  const found: ItemsInCommon[] = [];
  for (const [draw, { address }] of here.draws.entries()) {
    const own = here.run.stored(address);
    const other = there.run.stored(there.draws[draw]!.address);
    if (own === undefined || other === undefined) {
      return unknown('the store beside a run has lost them');
    }
    try {
      found.push(itemsInCommon(own, other));
    } catch (error) {
      if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
      return unknown('the store beside a run is damaged');
    }
  }
  const items = {
    here: total(found, 'here'),
    there: total(found, 'there'),
    common: total(found, 'common'),
    onlyHere: found.flatMap(({ onlyHere }) => onlyHere).slice(0, MOST_EXAMPLES),
    onlyThere: found.flatMap(({ onlyThere }) => onlyThere).slice(0, MOST_EXAMPLES),
  };
  return { items, reason: inWords(items, found) };
}

/** Items that are named. */
const MOST_EXAMPLES = 3;

function unknown(reason: string): DifferingItems {
  return { reason: `other items, or the same in another order: ${reason}` };
}

function total(draws: readonly ItemsInCommon[], count: 'here' | 'there' | 'common'): number {
  return draws.reduce((sum, draw) => sum + draw[count], 0);
}

function inWords(
  { here, there, common }: NonNullable<DataComparison['items']>,
  draws: readonly ItemsInCommon[],
): string {
  if (common === here && common === there) {
    return draws.every(({ inOrder }) => inOrder)
      ? `the same ${here} items in the same order: only what is kept beside them differs`
      : `the same ${here} items in another order`;
  }
  if (common === 0) return `no common items, ${here} in the reference and ${there} in this run`;
  return `${common} ${common === 1 ? 'item' : 'items'} in common, ${here - common} removed, ${there - common} added`;
}
