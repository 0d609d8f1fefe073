import type { RequestScheduler } from '@ggmi/core';
import { requestOffline } from './request-errors.js';
import type { AccountingScheduler } from './request-scheduler.js';

const refusing: RequestScheduler = {
  run: ({ server, purpose }) => Promise.reject(requestOffline(server, purpose)),
};

/** Refuses every request: REQUEST_OFFLINE. */
export const offlineScheduler: AccountingScheduler = {
  ...refusing,
  of: () => refusing,
  usage: () => ({ requests: 0, inputTokens: 0, outputTokens: 0, cost: 0, unknown: 0, unpriced: 0 }),
  accounts: () => [],
};
