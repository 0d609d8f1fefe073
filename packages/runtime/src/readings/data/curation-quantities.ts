import type { Quantity } from '@ggmi/core';
import { readCuration } from '../../cells/curate-examples-cell.js';
import type { CellResults } from '../plan-context.js';
import { unavailable } from '../quantity-builders.js';
import type { CheckedArm } from './checked-arm.js';

/** What every curator dropped and flagged, by reason, and what was left: shares of what it was given. */
export function curationQuantities(
  { arm, stages }: CheckedArm,
  results: CellResults,
): readonly Quantity[] {
  return stages.flatMap(({ curator, cell }): readonly Quantity[] => {
    const label = { section: { type: 'generators' }, arm, source: curator } as const;
    const payload = results.payload(cell);
    if (payload === undefined) {
      const reason = results.failure(cell)?.message ?? 'it was not computed';
      return [{ ...label, ...KEPT, outcome: unavailable(reason) }];
    }
    const { received, examples, drops, flags } = readCuration(payload);
    const share = (count: number): Quantity['outcome'] => ({
      available: true,
      value: count / received,
      unit: 'ratio',
      kind: 'exact',
      sampleSize: received,
      warnings: [],
    });
    return [
      { ...label, ...KEPT, outcome: share(examples.length) },
      ...drops.map(({ reason, ids }) => ({
        ...label,
        id: 'curation-dropped',
        symbol: 'dropped / received',
        name: `dropped: ${reason}`,
        outcome: share(ids.length),
      })),
      ...flags.map(({ reason, ids }) => ({
        ...label,
        id: 'curation-flagged',
        symbol: 'flagged / received',
        name: `kept, with a flag: ${reason}`,
        outcome: share(ids.length),
      })),
    ];
  });
}

const KEPT = {
  id: 'curation-kept',
  symbol: 'kept / received',
  name: 'share of the items that the curator kept',
} as const;
