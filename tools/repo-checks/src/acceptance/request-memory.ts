import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Acceptance } from './acceptance.js';
import { checkList } from './check-list.js';
import { checkMemory } from './requests/memory.js';

const sizes = {
  whole: { prompts: 100_000 },
  slice: { prompts: 2_000 },
} as const;

/**
 * What a run of very many prompts holds in memory.
 */
export const requestMemory: Acceptance = {
  name: 'request-memory',
  summary: 'Resident memory of a run that asks 100,000 prompts.',
  run: async ({ slice }) => {
    const list = checkList();
    const folder = mkdtempSync(join(tmpdir(), 'ggmi-request-memory-'));
    try {
      await checkMemory(list, { folder, ...(slice ? sizes.slice : sizes.whole) });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    return list.outcome();
  },
};
