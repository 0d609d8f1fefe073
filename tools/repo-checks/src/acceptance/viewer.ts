import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Acceptance } from './acceptance.js';
import { checkList, type CheckList } from './check-list.js';
import { computeLargeRun } from './large/compute-large-run.js';
import type { LargeRun } from './large/large-run.js';
import { writeLargeRun } from './large/write-large-run.js';
import { findPlaces } from './viewer/find-places.js';
import { largePages } from './viewer/large-pages.js';
import { startViewerProcess, type RunningViewer } from './viewer/running-viewer.js';
import { ownTime, timePage, type PageTimes } from './viewer/timed-pages.js';

/** From the start of `ggmi view` to the page of the run. */
const MOST_TO_OPEN_MS = 2000;
const OPENINGS = 3;
/** Of any page, also the first time that it is asked for. */
const MOST_MS = 200;
/** The same in a slice, for first times: it runs on any machine, once, and finds what broke and no more. */
const MOST_FIRST_OF_SLICE_MS = 3 * MOST_MS;
/** From the address to the first click: somebody opens it, and reads. */
const REST_MS = 3000;

/**
 * Asks the viewer for every kind of page of a run of 100,000 examples and about 200 cells. The whole
 * computes the run; a slice writes what a run leaves. A page is held against its limit by the shortest of
 * its times, and each of these is the shorter one of clock and processor: other work on the machine turns
 * nothing red. First times are held, too: of the run at once, of other pages a few seconds after the start.
 */
export const viewer: Acceptance = {
  name: 'viewer',
  summary: 'ggmi view of a run of 100,000 examples and 200 cells: time of every kind of page.',
  run: async ({ slice }) => {
    const list = checkList();
    const folder = mkdtempSync(join(tmpdir(), 'ggmi-viewer-'));
    try {
      const run = slice ? writeLargeRun(list, folder) : await computeLargeRun(list, folder);
      if (run !== undefined) await measure(list, run, slice ? ofSlice : ofWhole);
    } finally {
      rmSync(folder, { recursive: true });
    }
    return list.outcome();
  },
};

/** How pages are asked for the first time: a slice starts fewer programs. */
interface First {
  readonly of: 'one viewer' | 'a viewer each';
  readonly mostMs: number;
}

const ofSlice: First = { of: 'one viewer', mostMs: MOST_FIRST_OF_SLICE_MS };
const ofWhole: First = { of: 'a viewer each', mostMs: MOST_MS };

async function measure(checks: CheckList, run: LargeRun, first: First): Promise<void> {
  const warm = await startViewerProcess(run.output);
  try {
    await measurePages(run, { warm, checks, first });
  } finally {
    await warm.stop();
  }
}

async function measurePages(
  run: LargeRun,
  by: { readonly warm: RunningViewer; readonly checks: CheckList; readonly first: First },
): Promise<void> {
  const { warm, checks, first } = by;
  const places = await findPlaces(run, warm);
  checks.check('the pools of examples are listed', places !== undefined);
  if (places === undefined) return;
  const { output: folder } = run;
  await checkOpening(places.run, { folder, checks, first });
  const times: PageTimes[] = [];
  let fresh = await startRested(folder);
  for (const page of largePages(places)) {
    const timed = await timePage(page, { fresh, warm, times: 5 });
    times.push({ ...timed, cold: await shortest(timed, { folder, first }) });
    if (first.of === 'one viewer') continue;
    await fresh.stop();
    fresh = await startRested(folder);
  }
  await fresh.stop();
  for (const line of timesTable(times, first)) checks.say(line);
  for (const { page, cold, least, fault } of times) {
    const detail = fault ?? `${cold.toFixed(0)} ms the first time, then ${least.toFixed(0)} ms`;
    const isFast = cold < first.mostMs && least < MOST_MS;
    const limits = `less than ${MOST_MS} ms, and than ${first.mostMs} ms the first time`;
    checks.check(`${page.name}: ${limits}`, fault === undefined && isFast, detail);
  }
}

/** Of the program and of the page that its address leads to, asked for as soon as it is told. */
async function checkOpening(
  run: string,
  by: { readonly folder: string; readonly checks: CheckList; readonly first: First },
): Promise<void> {
  const { folder, checks, first } = by;
  const openings: { readonly start: number; readonly page: number }[] = [];
  for (let time = 0; time < OPENINGS; time++) {
    const fresh = await startViewerProcess(folder);
    openings.push({ start: ownTime(fresh.started), page: ownTime(await fresh.page(run)) });
    await fresh.stop();
  }
  const wholes = openings.map(({ start, page }) => start + page);
  checks.check(
    'it opens in less than 2 s at best, start of the program included',
    Math.min(...wholes) < MOST_TO_OPEN_MS,
    `${wholes.map((ms) => (ms / 1000).toFixed(2)).join(', ')} s`,
  );
  const pages = openings.map(({ page }) => page);
  checks.check(
    `the run, asked for at once: less than ${first.mostMs} ms at best`,
    Math.min(...pages) < first.mostMs,
    `${pages.map((ms) => ms.toFixed(0)).join(', ')} ms`,
  );
}

/** A first time that is too long is taken again, twice at most, in viewers of their own. */
async function shortest(
  { page, cold }: PageTimes,
  { folder, first }: { readonly folder: string; readonly first: First },
): Promise<number> {
  let least = cold;
  for (let time = 0; time < 2 && least >= first.mostMs; time++) {
    const fresh = await startRested(folder);
    least = Math.min(least, ownTime(await fresh.page(page.path)));
    await fresh.stop();
  }
  return least;
}

/** Without a request: it prepares what is looked at first. */
async function startRested(folder: string): Promise<RunningViewer> {
  const fresh = await startViewerProcess(folder);
  await setTimeout(REST_MS);
  return fresh;
}

function timesTable(times: readonly PageTimes[], first: First): readonly string[] {
  const number = (ms: number): string => ms.toFixed(0).padStart(7);
  return [
    `${'ms, the shorter of clock and processor'.padEnd(40)}  first  least median`,
    ...times.map(
      ({ page, cold, least, median }) =>
        `${page.name.padEnd(40)}${number(cold)}${number(least)}${number(median)}`,
    ),
    `first: asked for the first time, of ${first.of} that was started 3 s before; least, median: of five more.`,
  ];
}
