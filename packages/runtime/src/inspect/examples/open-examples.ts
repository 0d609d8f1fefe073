import { dirname } from 'node:path';
import { storeDirectory } from '../../record/run-directory.js';
import type { PlannedCell } from '../../record/plan-file.js';
import { storedPayloads } from '../payloads/stored-payloads.js';
import { openPlan } from '../plan/open-plan.js';
import type { ExamplePool } from '../pools/example-pool.js';
import { nameAlike } from '../pools/name-alike.js';
import { poolsOfPlan } from '../pools/pools-of-plan.js';
import { openProgress } from '../progress/open-progress.js';
import { recordInside } from '../runs/record-inside.js';
import { openStoreIndex, type StoreIndex } from '../store/store-index.js';
import { exampleDetail } from './read-detail.js';
import type { ExampleDetail } from './example-detail.js';
import type { ExamplePage, PageRequest } from './example-page.js';
import { backgroundLosses } from './background-losses.js';
import { missingReason } from './missing-reason.js';
import type { PoolCounts } from './pool-counts.js';
import { openPool, type PoolReader } from './pool-reader.js';
import { readPage } from './read-page.js';

/**
 * The examples of a run, read from its plan and the store beside it as far as they are asked for.
 * Nothing is written or locked: a run may go on meanwhile. Of a pool or example that is not there
 * functions give undefined; where a payload is missing or damaged they throw RangeError or SyntaxError
 * with the reason.
 */
export interface RunExamples {
  /** In the order of the plan; none for the folder of an older run, which has no plan. */
  pools(): readonly ExamplePool[];
  /** Reads the pool's payloads as a whole: some ten milliseconds for 50 MB. */
  counts(pool: ExamplePool): PoolCounts;
  /** With losses where they are read already: see `lossesRead`. */
  page(poolId: string, request: PageRequest): ExamplePage | undefined;
  example(poolId: string, index: number): ExampleDetail | undefined;
  /**
   * Reads the losses of a pool, a training at a time and between other work; settles when they are read.
   */
  lossesRead(poolId: string): Promise<void>;
  areLossesRead(poolId: string): boolean;
}

/** @param store That of the run's output folder, where a reader of another run has it open. */
export function openExamples(
  runDirectory: string,
  store: StoreIndex = openStoreIndex(storeDirectory(dirname(runDirectory))),
): RunExamples {
  const plan = openPlan(runDirectory);
  const progress = openProgress(runDirectory);
  const payloads = storedPayloads(store);
  const readers = new Map<string, PoolReader>();
  const losses = backgroundLosses(payloads);
  let known: { plan: readonly PlannedCell[]; pools: ReadonlyMap<string, ExamplePool> } = {
    plan: [],
    pools: new Map(),
  };
  let told: Parameters<typeof missingReason>[1] | undefined;

  const refresh = (): void => {
    store.refresh();
    told = undefined;
    const cells = plan.cells();
    if (cells === known.plan) return;
    const record = recordInside(runDirectory);
    const pools = poolsOfPlan(cells);
    const named = record === undefined ? pools : nameAlike(pools, record);
    known = { plan: cells, pools: new Map(named.map((pool) => [pool.id, pool])) };
  };
  const reasonMissing = (cell: string): string =>
    missingReason(cell, (told ??= { progress: progress.read(), fault: store.fault() }));
  const readerOf = (pool: ExamplePool): PoolReader => {
    const parts = [pool.draw, ...pool.curators.map(({ cell }) => cell)];
    // Another reader when one of its cells has come since.
    const key = parts.map((cell) => JSON.stringify(store.place(cell) ?? null)).join();
    const reader = readers.get(`${pool.id} ${key}`) ?? openPool(pool, { payloads, reasonMissing });
    readers.set(`${pool.id} ${key}`, reader);
    return reader;
  };
  const opened = (poolId: string) => {
    refresh();
    const pool = known.pools.get(poolId);
    return pool && { pool, reader: readerOf(pool) };
  };
  const lossesOf = (pool: ExamplePool, reader: PoolReader) =>
    losses.of(pool, { plan: known.plan, count: () => reader.size(), reasonMissing });

  return {
    pools: () => {
      refresh();
      return [...known.pools.values()];
    },
    counts: (pool) => readerOf(pool).counts(),
    page: (poolId, request) => {
      const found = opened(poolId);
      return found && readPage(found.reader, request, lossesOf(found.pool, found.reader));
    },
    example: (poolId, index) => {
      const found = opened(poolId);
      if (found === undefined || index < 0 || index >= found.reader.size()) return undefined;
      const { pool, reader } = found;
      const draw = known.plan.find(({ address }) => address === pool.draw)!;
      const pools = [...known.pools.values()];
      return exampleDetail(index, {
        reader,
        draw,
        payloads,
        losses: lossesOf(pool, reader),
        pools,
      });
    },
    areLossesRead: (poolId) => {
      const found = opened(poolId);
      return found !== undefined && lossesOf(found.pool, found.reader).losses.isRead();
    },
    lossesRead: async (poolId) => {
      const found = opened(poolId);
      if (found !== undefined) await lossesOf(found.pool, found.reader).whenRead();
    },
  };
}
