import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Acceptance } from './acceptance.js';
import { checkList } from './check-list.js';
import { checkKills } from './requests/kills.js';
import { checkRefusal } from './requests/refusal.js';
import { checkStorm } from './requests/storm.js';

const sizes = {
  whole: { storm: 10_000, kills: 20 },
  slice: { storm: 600, kills: 3 },
} as const;

/**
 * Requests to a server in another process, through the backends and the whole program: a storm of
 * faults, a key that is withdrawn, and kills without warning. What a call costs: `request-cost`.
 */
export const requests: Acceptance = {
  name: 'requests',
  summary: 'Ten thousand calls to a failing server; a withdrawn key; kill -9 while drawing.',
  run: async ({ slice }) => {
    const list = checkList();
    const folder = mkdtempSync(join(tmpdir(), 'ggmi-requests-'));
    const size = slice ? sizes.slice : sizes.whole;
    try {
      await checkStorm(list, { folder, calls: size.storm });
      await checkRefusal(list, { folder });
      await checkKills(list, { folder, kills: size.kills });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    return list.outcome();
  },
};
