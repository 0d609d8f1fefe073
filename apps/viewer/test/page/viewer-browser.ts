import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { probes } from './page-probes.js';

/** The browser of the machine; undefined where it has none. */
export const chromiumPath: string | undefined = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((folder) => ['chromium', 'chromium-browser'].map((name) => join(folder, name)))
  .find((path) => existsSync(path));

/** What a test calls itself where there is no browser. */
export const withoutBrowser =
  chromiumPath === undefined ? ' (left out: there is no chromium on the PATH)' : '';

/** How a reader looks at a page. */
export interface View {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
}

/** A page that is open, and all that was wrong since. */
export interface OpenPage {
  readonly page: Page;
  /** What the browser says, errors, dialogs, and requests to any other place than its server. */
  readonly complaints: readonly string[];
}

/** A page, and to whom its complaints are told: starting a page costs more than what it shows. */
interface WatchedPage {
  readonly page: Page;
  readonly told: { complaints: string[]; origin: string };
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One browser for the tests of a file. */
export class ViewerBrowser {
  readonly #pages = new Map<string, WatchedPage>();
  #browser: Browser | undefined;

  async start(): Promise<void> {
    this.#browser = await chromium.launch({
      executablePath: chromiumPath!,
      // The sandbox needs privileges that containers do not have; the pages are our own.
      args: ['--no-sandbox'],
    });
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
  }

  /** Opens an address; of one view there is one page, which leaves for the next address. */
  async open(address: string, view: View): Promise<OpenPage> {
    const { page, told } = await this.#pageOf(view);
    const complaints: string[] = [];
    told.complaints = complaints;
    told.origin = new URL(address).origin;
    await page.goto(address);
    await page.evaluate(probes.loadPictures);
    return { page, complaints };
  }

  async #pageOf({ width, colorScheme }: View): Promise<WatchedPage> {
    const key = `${width} ${colorScheme}`;
    const known = this.#pages.get(key);
    if (known !== undefined) return known;
    const page = await this.#browser!.newPage({ viewport: { width, height: 900 }, colorScheme });
    const told: WatchedPage['told'] = { complaints: [], origin: '' };
    page.on('console', (message) => told.complaints.push(message.text()));
    page.on('pageerror', (error) => told.complaints.push(String(error)));
    page.on('dialog', (dialog) => told.complaints.push(`dialog: ${dialog.message()}`));
    page.on('request', (request) => {
      const url = request.url();
      const isOwn = url.startsWith('data:') || new URL(url).origin === told.origin;
      if (!isOwn) told.complaints.push(url);
    });
    const watched = { page, told };
    this.#pages.set(key, watched);
    return watched;
  }
}

/** What axe finds serious or critical. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  // Evaluated from outside, which no policy of the page forbids.
  await page.evaluate(axe);
  return page.evaluate<readonly string[]>(probes.axeFindings);
}

/** Presses Tab until this is focused, as someone does who has no mouse. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  const most = 120;
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    const isThere = `document.activeElement.matches(${JSON.stringify(selector)})`;
    if (await page.evaluate<boolean>(isThere)) return;
  }
  throw new Error(`${selector} is not reached by Tab`);
}
