import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startGgmi, waitFor, type GgmiProcess } from './ggmi-process.js';
import { inspectPage, type Findings } from './inspect-page.js';
import { shownPages, views, type ShownPage, type View } from './page-views.js';
import { prepareRuns, type RunsToPrepare } from './prepare-runs.js';

/** A page as it was looked at. */
export interface TakenPicture {
  readonly shown: ShownPage;
  readonly view: View;
  readonly findings: Findings;
}

/** Keeps what it wants of a page that is open. */
export type Photographer = (page: Page, of: { shown: ShownPage; view: View }) => Promise<void>;

/**
 * Makes real runs, starts the real viewer and opens every page in every view: a photographer sees each
 * page, and what is wrong with it is said.
 */
export async function takePictures(options: {
  readonly executablePath: string;
  readonly runs: RunsToPrepare;
  readonly photograph: Photographer;
}): Promise<readonly TakenPicture[]> {
  const home = mkdtempSync(join(tmpdir(), 'ggmi-pictures-'));
  // Pages say where their runs lie: a short name.
  const folder = join(home, 'runs');
  mkdirSync(folder);
  const processes: GgmiProcess[] = [];
  const browser = await chromium.launch({
    executablePath: options.executablePath,
    // The sandbox needs privileges that containers do not have; the pages are our own.
    args: ['--no-sandbox'],
  });
  try {
    const runs = await prepareRuns(folder, options.runs);
    processes.push(runs.process);
    const viewer = startGgmi('view', folder, '--port', '0');
    processes.push(viewer);
    const address = await addressOf(viewer);
    const pages = shownPages({
      report: pathToFileURL(join(folder, runs.ended[0], 'report.html')).href,
      viewer: address,
      runs: runs.ended,
      running: runs.running,
      pool: await lastPool(browser, `${address}/runs/${runs.ended[0]}/examples`),
    });
    // The first two show what goes on; it need not go on beside the others.
    const live = await lookAt(browser, pages.slice(0, 2), options.photograph);
    await runs.process.stop();
    return [...live, ...(await lookAt(browser, pages.slice(2), options.photograph))];
  } finally {
    await browser.close();
    await Promise.all(processes.map((each) => each.stop()));
    rmSync(home, { recursive: true });
  }
}

async function lookAt(
  browser: Browser,
  pages: readonly ShownPage[],
  photograph: Photographer,
): Promise<readonly TakenPicture[]> {
  const taken: TakenPicture[] = [];
  for (const shown of pages) {
    for (const view of views) {
      const findings = await inspectPage(browser, { shown, view }, (page) =>
        photograph(page, { shown, view }),
      );
      taken.push({ shown, view, findings });
    }
  }
  return taken;
}

/** What `ggmi view` prints, without the slash of its first page. */
function addressOf(viewer: GgmiProcess): Promise<string> {
  return waitFor('the viewer', () => /http:\/\/127\.0\.0\.1:\d+/.exec(viewer.output())?.[0]);
}

/** The path of the last pool of a run: a generator's, with what curation did. */
async function lastPool(browser: Browser, address: string): Promise<string> {
  const page = await browser.newPage();
  try {
    await page.goto(address);
    const paths = await page.evaluate<readonly string[]>(
      "[...document.querySelectorAll('main table a')].map((link) => link.getAttribute('href'))",
    );
    return paths.at(-1)!;
  } finally {
    await page.close();
  }
}
