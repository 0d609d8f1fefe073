import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Acceptance } from './acceptance.js';
import { checkList } from './check-list.js';
import { checkThroughput } from './requests/throughput.js';

const sizes = {
  whole: { calls: 32_000, aims: 'checked' },
  slice: { calls: 1_000, aims: 'figures' },
} as const;

/**
 * What a call to a server costs the program's own processor time. The aim is one of a quiet machine: what
 * others compute beside it costs caches and clock.
 */
export const requestCost: Acceptance = {
  name: 'request-cost',
  summary: 'Calls per second of processor time at concurrency 64, by both backends.',
  run: async ({ slice }) => {
    const list = checkList();
    const folder = mkdtempSync(join(tmpdir(), 'ggmi-request-cost-'));
    try {
      await checkThroughput(list, { folder, ...(slice ? sizes.slice : sizes.whole) });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    return list.outcome();
  },
};
