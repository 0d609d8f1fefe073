import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Acceptance, AcceptanceOutcome } from './acceptance.js';
import { checkList } from './check-list.js';
import { runMeasured } from './run-measured.js';
import { largeRun } from './report/large-run.js';

const MOST_BYTES = 10_000_000;
const MOST_SECONDS = 5;

/**
 * Writes the page of a run of 100,000 examples and 200 cells with 10 generators, and measures it. Of the
 * time on the clock and that of the processor, all threads included, the shorter one counts: other work
 * on the machine is no fault of the page.
 */
export const report: Acceptance = {
  name: 'report',
  summary: 'ggmi report of a run of 100,000 examples and 200 cells: size and time of the page.',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ggmi-report-'));
    try {
      return await measure(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function measure(folder: string): Promise<AcceptanceOutcome> {
  const checks = checkList();
  const { record, summary } = largeRun();
  writeFileSync(join(folder, 'record.json'), JSON.stringify(record));
  writeFileSync(join(folder, 'summary.json'), JSON.stringify(summary));
  const start = performance.now();
  const { exitCode, stderr, peakMegabytes, cpuSeconds } = await runMeasured(
    'report',
    '--brief',
    folder,
  );
  const seconds = (performance.now() - start) / 1000;
  checks.check('the page is written', exitCode === 0, exitCode === 0 ? undefined : stderr);
  if (exitCode !== 0) return checks.outcome();
  const { size } = statSync(join(folder, 'report.html'));
  const numbers = `${summary.quantities.length} numbers`;
  checks.say(`${numbers}; ${peakMegabytes.toFixed(0)} MB of memory at most`);
  checks.check('it is below 10 MB', size < MOST_BYTES, `${(size / 1e6).toFixed(2)} MB`);
  checks.check(
    'it takes less than 5 s, start of the program and text included',
    Math.min(seconds, cpuSeconds) < MOST_SECONDS,
    `${seconds.toFixed(2)} s on the clock, ${cpuSeconds.toFixed(2)} s of the processor`,
  );
  return checks.outcome();
}
