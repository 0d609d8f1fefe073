import type { EstimateWarning, Quantity } from '@ggmi/core';
import type { OverlapPayload } from '../../cells/measure-overlap-cell.js';
import type { CellResults } from '../plan-context.js';
import { percentOf } from '../percent-of.js';
import { unavailable } from '../quantity-builders.js';
import type { CheckedArm } from './checked-arm.js';
import { leakageWarnings } from './leakage.js';
import { overlapOf } from './overlap.js';

/** From this share on, an arm counts as made of copies of the anchors. */
const MANY_COPIES = 0.05;

/** A difference of rates from which on arms differ by their repetition too. */
const NOTABLE_DIFFERENCE = 0.05;

/** Repetition within the data of every arm, copies of anchors, and what leaked of the held-out set. */
export function overlapQuantities(
  arms: readonly CheckedArm[],
  results: CellResults,
): readonly Quantity[] {
  const anchors = arms.find(({ arm }) => arm === 'anchors')?.overlap;
  const reference = anchors && overlapOf(anchors, results);
  return arms.flatMap((arm) => ofArm(arm, reference, results));
}

function ofArm(
  { arm, overlap }: CheckedArm,
  reference: OverlapPayload | undefined,
  results: CellResults,
): readonly Quantity[] {
  if (overlap === undefined) return [];
  const label = { section: { type: 'generators' }, arm, source: 'host' } as const;
  const payload = overlapOf(overlap, results);
  if (payload === undefined) {
    const reason = results.failure(overlap)?.message ?? 'it was not computed';
    return [{ ...label, ...REPEATED, outcome: unavailable(reason) }];
  }
  return [
    {
      ...label,
      ...REPEATED,
      outcome: share(payload.repeated, payload.items, repetitionWarnings(payload, reference)),
    },
    ...anchorQuantities(payload).map((quantity) => ({ ...label, ...quantity })),
    ...heldOutQuantities(payload).map((quantity) => ({ ...label, ...quantity })),
  ];
}

const REPEATED = {
  id: 'near-duplicate-rate',
  symbol: 'repeated / items',
  name: 'share of items whose response nearly repeats an earlier one',
} as const;

function repetitionWarnings(
  payload: OverlapPayload,
  reference: OverlapPayload | undefined,
): readonly EstimateWarning[] {
  if (reference === undefined) return [];
  const [rate, anchorRate] = [payload, reference].map(({ repeated, items }) => repeated / items);
  if (Math.abs(rate! - anchorRate!) < NOTABLE_DIFFERENCE) return [];
  const message = `${percentOf(rate!)} of the responses nearly repeat an earlier one, and ${percentOf(anchorRate!)} of the anchors: what tells these arms apart is repetition too.`;
  return [{ code: 'DUPLICATE_RATES_DIFFER', message }];
}

type OverlapQuantity = Pick<Quantity, 'id' | 'symbol' | 'name' | 'outcome'>;

function anchorQuantities({ items, anchors }: OverlapPayload): readonly OverlapQuantity[] {
  if (anchors === null) return [];
  const copies: EstimateWarning = {
    code: 'ANCHOR_COPIES',
    message: `${anchors.near} of ${items} responses are, or nearly are, responses of anchors: what this arm gives beside the anchors is less than its number of items says.`,
  };
  return [
    {
      id: 'anchor-copies',
      symbol: 'near anchors / items',
      name: 'share of items whose response nearly repeats an anchor',
      outcome: share(anchors.near, items, anchors.near > MANY_COPIES * items ? [copies] : []),
    },
  ];
}

function heldOutQuantities(payload: OverlapPayload): readonly OverlapQuantity[] {
  const { heldOut } = payload;
  if (heldOut === null) return [];
  return [
    {
      id: 'held-out-prompt-overlap',
      symbol: 'shared prompts / held-out',
      name: 'share of held-out items whose prompt stands in the data',
      outcome: share(heldOut.prompts, heldOut.items),
    },
    {
      id: 'held-out-response-overlap',
      symbol: 'near responses / held-out',
      name: 'share of held-out items whose response nearly stands in the data',
      outcome: share(heldOut.nearResponses, heldOut.items, leakageWarnings(payload)),
    },
  ];
}

function share(
  count: number,
  total: number,
  warnings: readonly EstimateWarning[] = [],
): Quantity['outcome'] {
  return {
    available: true,
    value: total === 0 ? 0 : count / total,
    unit: 'ratio',
    kind: 'exact',
    sampleSize: total,
    warnings,
  };
}
