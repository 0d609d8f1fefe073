import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Acceptance } from './acceptance.js';
import { checkList } from './check-list.js';
import { checkFaults } from './rows/check-faults.js';
import { checkMemory } from './rows/check-memory.js';

const rowCount = { whole: 1_000_000, slice: 50_000 };

/**
 * Writes files of very many rows, evaluates on a few of them with every row checked, and breaks files
 * in the ways that people's files are broken.
 */
export const rows: Acceptance = {
  name: 'rows',
  summary: 'A million recorded rows in every format under 600 MB; broken files are told as such.',
  run: async ({ slice }) => {
    const list = checkList();
    const folder = mkdtempSync(join(tmpdir(), 'ggmi-rows-'));
    const count = slice ? rowCount.slice : rowCount.whole;
    try {
      await checkMemory({ list, folder, count });
      await checkFaults({ list, folder, count });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    return list.outcome();
  },
};
