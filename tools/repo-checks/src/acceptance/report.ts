import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Acceptance } from './acceptance.js';
import { checkList, type CheckList } from './check-list.js';
import { computeLargeRun } from './large/compute-large-run.js';
import type { LargeRun } from './large/large-run.js';
import { writeLargeRun } from './large/write-large-run.js';
import { runMeasured } from './run-measured.js';

const MOST_BYTES = 10_000_000;
const MOST_SECONDS = 5;

/**
 * Writes the page of a run of 100,000 examples and 200 cells with 9 or 10 generators, and that of two such
 * runs side by side, and measures them. The whole computes the runs; a slice writes what a run leaves.
 */
export const report: Acceptance = {
  name: 'report',
  summary: 'ggmi report of a run of 100,000 examples and 200 cells: size and time of the page.',
  run: async ({ slice }) => {
    const list = checkList();
    const folder = mkdtempSync(join(tmpdir(), 'ggmi-report-'));
    try {
      const run = slice ? writeLargeRun(list, folder) : await computeLargeRun(list, folder);
      if (run !== undefined) await measure(list, run);
    } finally {
      rmSync(folder, { recursive: true });
    }
    return list.outcome();
  },
};

async function measure(list: CheckList, { output, id, other }: LargeRun): Promise<void> {
  const [folder, second] = [join(output, id), join(output, other)];
  const page = join(output, 'page');
  await checkPage(list, {
    name: 'the report',
    command: ['report', '--brief', folder, '--out', page],
    file: join(page, 'report.html'),
  });
  await checkPage(list, {
    name: 'the comparison of two runs',
    command: ['compare', folder, second, '--out', join(page, 'compare.html')],
    file: join(page, 'compare.html'),
  });
}

/**
 * Of the time on the clock and that of the processor, all threads included, the shorter one counts:
 * other work on the machine is no fault of the page.
 */
async function checkPage(
  list: CheckList,
  page: { readonly name: string; readonly command: readonly string[]; readonly file: string },
): Promise<void> {
  const { name, command, file } = page;
  const start = performance.now();
  const { exitCode, stderr, peakMegabytes, cpuSeconds } = await runMeasured(...command);
  const seconds = (performance.now() - start) / 1000;
  const written = exitCode === 0;
  list.check(`${name} is written`, written, written ? undefined : stderr.slice(-500));
  if (!written) return;
  const { size } = statSync(file);
  list.say(`${name}: ${peakMegabytes.toFixed(0)} MB of memory at most`);
  list.check(`${name} is below 10 MB`, size < MOST_BYTES, `${(size / 1e6).toFixed(2)} MB`);
  list.check(
    `${name} takes less than 5 s, start of the program and text included`,
    Math.min(seconds, cpuSeconds) < MOST_SECONDS,
    `${seconds.toFixed(2)} s on the clock, ${cpuSeconds.toFixed(2)} s of the processor`,
  );
}
