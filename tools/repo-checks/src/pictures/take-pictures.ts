import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TestBrowser, type Page } from '@ggmi/test-browser';
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
  readonly runs: RunsToPrepare;
  readonly photograph: Photographer;
}): Promise<readonly TakenPicture[]> {
  const home = mkdtempSync(join(tmpdir(), 'ggmi-pictures-'));
  // Pages say where their runs lie: a short name.
  const folder = join(home, 'runs');
  mkdirSync(folder);
  const processes: GgmiProcess[] = [];
  const browser = new TestBrowser();
  try {
    await browser.start();
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
      pool: await readPool(browser, `${address}/runs/${runs.ended[0]}/examples`),
    });
    // The first two show what goes on; it need not go on beside the others.
    const live = await lookAt(browser, pages.slice(0, 2), options.photograph);
    await runs.process.stop();
    return [...live, ...(await lookAt(browser, pages.slice(2), options.photograph))];
  } finally {
    await browser.stop();
    await Promise.all(processes.map((each) => each.stop()));
    rmSync(home, { recursive: true });
  }
}

async function lookAt(
  browser: TestBrowser,
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

/** The generator whose examples are shown: of its answers some are nearly alike. */
const SHOWN_GENERATOR = 'hasty';

/** How often a page is asked for again while the viewer still reads the losses. */
const MOST_LOADS = 40;

/** The path of the generator's pool, once the viewer has read the losses of its examples. */
async function readPool(browser: TestBrowser, address: string): Promise<string> {
  const { page } = await browser.open(address, views[0]);
  const path = await page
    .locator('main table a', { hasText: SHOWN_GENERATOR })
    .first()
    .getAttribute('href');
  for (let loads = 0; loads < MOST_LOADS; loads += 1) {
    await page.goto(new URL(path!, address).href);
    if ((await page.getByText('are being read').count()) === 0) return path!;
    await page.waitForTimeout(250);
  }
  throw new Error('the losses of the examples were not read in time');
}
