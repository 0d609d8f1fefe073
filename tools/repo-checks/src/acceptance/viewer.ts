import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Acceptance, AcceptanceOutcome } from './acceptance.js';
import { checkList, type CheckList } from './check-list.js';
import { largePages, poolPaths } from './viewer/large-pages.js';
import { startViewerProcess, type RunningViewer } from './viewer/running-viewer.js';
import { writeLargeRun } from './viewer/write-large-run.js';
import { ownTime, timePage, type PageTimes } from './viewer/timed-pages.js';

/** From the start of `ggmi view` to the page of the run. */
const MOST_TO_OPEN_MS = 2000;
const OPENINGS = 3;
/** Of any page. */
const MOST_MS = 200;

/**
 * Writes a run of 100,000 examples and about 200 cells, and asks the viewer for every kind of page. A page is held
 * against its limit by the shortest of its times, and each of these is the shorter one of clock and
 * processor: other work on the machine turns nothing red.
 */
export const viewer: Acceptance = {
  name: 'viewer',
  summary: 'ggmi view of a run of 100,000 examples and 200 cells: time of every kind of page.',
  run: async ({ slice }) => {
    const folder = mkdtempSync(join(tmpdir(), 'ggmi-viewer-'));
    try {
      return await measure(folder, slice ? 'one viewer' : 'a viewer each');
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

/** Where pages are asked for the first time: a slice starts fewer programs. */
type First = 'one viewer' | 'a viewer each';

async function measure(folder: string, first: First): Promise<AcceptanceOutcome> {
  const checks = checkList();
  const { id, examples, cells, megabytes } = writeLargeRun(folder);
  checks.say(`${examples} examples, ${cells} cells, ${megabytes.toFixed(0)} MB of payloads`);
  const warm = await startViewerProcess(folder);
  try {
    await measurePages(`/runs/${id}`, { folder, warm, checks, first });
  } finally {
    await warm.stop();
  }
  return checks.outcome();
}

async function measurePages(
  run: string,
  by: {
    readonly folder: string;
    readonly warm: RunningViewer;
    readonly checks: CheckList;
    readonly first: First;
  },
): Promise<void> {
  const { folder, warm, checks, first } = by;
  const [anchors, heldOut, large] = poolPaths((await warm.page(`${run}/examples`)).text);
  const found = anchors !== undefined && heldOut !== undefined && large !== undefined;
  checks.check('the pools of examples are listed', found);
  if (!found) return;
  const openings: number[] = [];
  for (let time = 0; time < OPENINGS; time++) openings.push(await timeOpening(folder, run));
  const opened = Math.min(...openings);
  const seconds = `${openings.map((ms) => (ms / 1000).toFixed(2)).join(', ')} s`;
  checks.check(
    'it opens in less than 2 s at best, start of the program included',
    opened < MOST_TO_OPEN_MS,
    seconds,
  );
  const times: PageTimes[] = [];
  let fresh = await startViewerProcess(folder);
  for (const page of largePages(run, { anchors, heldOut, large })) {
    times.push(await timePage(page, { fresh, warm, times: 5 }));
    if (first === 'one viewer') continue;
    await fresh.stop();
    fresh = await startViewerProcess(folder);
  }
  await fresh.stop();
  for (const line of timesTable(times, first)) checks.say(line);
  for (const { page, least, fault } of times) {
    const detail = fault ?? `${least.toFixed(0)} ms`;
    checks.check(
      `${page.name}: less than ${MOST_MS} ms`,
      fault === undefined && least < MOST_MS,
      detail,
    );
  }
}

async function timeOpening(folder: string, run: string): Promise<number> {
  const fresh = await startViewerProcess(folder);
  const opened = ownTime(fresh.started) + ownTime(await fresh.page(run));
  await fresh.stop();
  return opened;
}

function timesTable(times: readonly PageTimes[], first: First): readonly string[] {
  const number = (ms: number): string => ms.toFixed(0).padStart(7);
  return [
    `${'ms, the shorter of clock and processor'.padEnd(40)}  first  least median`,
    ...times.map(
      ({ page, cold, least, median }) =>
        `${page.name.padEnd(40)}${number(cold)}${number(least)}${number(median)}`,
    ),
    `first: asked for the first time, of ${first} that was just started; least, median: of five more.`,
  ];
}
