import type { RandomStream } from '@ggmi/core';
import { leanFetch } from './http/lean-fetch.js';
import { systemClock } from './request-clock.js';
import { requestScheduler, type AccountingScheduler } from './request-scheduler.js';
import type { RequestSettings } from './request-settings.js';

/** A scheduler on the network and clock of this machine, its jitter from a fork of the run's stream. */
export function openRequestScheduler(
  settings: RequestSettings,
  random: RandomStream,
): AccountingScheduler {
  return requestScheduler({
    settings,
    fetch: leanFetch(globalThis.fetch),
    clock: systemClock,
    random: random.fork('requests'),
  });
}
