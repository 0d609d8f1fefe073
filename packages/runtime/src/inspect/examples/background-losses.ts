import { setImmediate } from 'node:timers/promises';
import type { PlannedCell } from '../../record/plan-file.js';
import { heldOutLosses } from '../losses/held-out-losses.js';
import type { PoolLosses } from '../losses/loss-column.js';
import { sortByLoss, type SortedPlaces } from '../losses/loss-order.js';
import { twinLosses } from '../losses/twin-losses.js';
import { recent } from '../payloads/recent.js';
import type { StoredPayloads } from '../payloads/stored-payloads.js';
import type { ExamplePool } from '../pools/example-pool.js';

/** Losses that are read when they are asked for, a training at a time. */
export interface ReadLosses {
  readonly losses: PoolLosses;
  /** Begins to read them at its first call; settles when they are read. */
  whenRead(): Promise<void>;
  /** Sorts by them when they are read; what was sorted last is kept. */
  sorted(by: Parameters<typeof sortByLoss>[1]): SortedPlaces;
}

/** Orders of a pool that are kept. */
const KEPT_ORDERS = 8;

/** The losses of pools; kept until another training of the pool has come. */
export interface BackgroundLosses {
  of(
    pool: ExamplePool,
    from: {
      readonly plan: readonly PlannedCell[];
      readonly count: () => number;
      readonly reasonMissing: (cell: string) => string;
    },
  ): ReadLosses;
}

interface Kept extends ReadLosses {
  readonly plan: readonly PlannedCell[];
  /** Trainings that were not in the store. */
  readonly missing: readonly string[];
}

/** Reads between other work, so that a server goes on answering. */
export function backgroundLosses(payloads: StoredPayloads): BackgroundLosses {
  const kept = new Map<string, Kept>();
  const isThere = (cell: string): boolean => payloads.store.place(cell) !== undefined;
  return {
    of: (pool, from) => {
      const before = kept.get(pool.id);
      const isCurrent = before?.plan === from.plan && !before.missing.some(isThere);
      if (before !== undefined && isCurrent) return before;
      const parts = { ...from, payloads };
      const losses =
        pool.source.type === 'held-out'
          ? heldOutLosses({ draw: pool.draw, count: from.count() }, parts)
          : twinLosses(pool, parts);
      const missing = losses.cells.filter((cell) => !isThere(cell));
      let reading: Promise<void> | undefined;
      const whenRead = (): Promise<void> => (reading ??= readAll(losses));
      const orders = recent<SortedPlaces>({ most: KEPT_ORDERS, sizeOf: () => 1 });
      const sorted: ReadLosses['sorted'] = (by) =>
        orders.get(`${by.direction} ${by.count} ${by.order.key}`, () => sortByLoss(losses, by));
      const begun = { losses, whenRead, sorted, plan: from.plan, missing };
      kept.set(pool.id, begun);
      return begun;
    },
  };
}

async function readAll(losses: PoolLosses): Promise<void> {
  while (!losses.isRead()) {
    await setImmediate();
    losses.step();
  }
}
