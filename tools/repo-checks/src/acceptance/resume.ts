import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Acceptance } from './acceptance.js';
import { checkList } from './check-list.js';
import { disturb } from './disturb.js';

const config = 'examples/quickstart.yaml';
const kills = { whole: 20, slice: 4 };
const replicates = { whole: 4000, slice: 1000 };

/**
 * Kills a run again and again without warning and resumes it: nothing finished is redone, nothing is
 * drawn twice, and the bytes are those of a run that nobody disturbed, with any number of workers.
 */
export const resume: Acceptance = {
  name: 'resume',
  summary: 'kill -9 at twenty moments and --resume; equal bytes with 1 and with 2 workers.',
  run: async ({ slice }) => {
    const list = checkList();
    const folder = mkdtempSync(join(tmpdir(), 'ggmi-resume-'));
    const size = slice ? replicates.slice : replicates.whole;
    try {
      await disturb({
        args: [config, '--set', `readings.replicates.replicates=${size}`],
        folder,
        list,
        kills: slice ? kills.slice : kills.whole,
        moments: { from: 0.4, to: 1.6 },
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    return list.outcome();
  },
};
