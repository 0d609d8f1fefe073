import type { Amount } from './amount.js';
import type { ConcurrencyBounds } from './adaptive-concurrency.js';
import type { MinuteLimits } from './minute-budget.js';
import type { PriceTable } from './price-table.js';
import type { SpendingLimit } from './spending.js';

/** Limits and prices of all requests of a run, as the config gives them. */
export interface RequestSettings {
  readonly concurrency: ConcurrencyBounds;
  /** Of each server. */
  readonly perMinute: MinuteLimits;
  readonly retries: number;
  readonly callSeconds: number;
  readonly totalSeconds: number;
  /** How long a server that failed may stay away. */
  readonly outageSeconds: number;
  readonly prices: PriceTable;
  readonly currency: string;
  readonly limit: SpendingLimit;
  /** What earlier runs under the same limit have spent of it. Default: nothing. */
  readonly spentBefore?: Amount | undefined;
}
