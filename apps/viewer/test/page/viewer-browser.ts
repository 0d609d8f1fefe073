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

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One browser for the tests of a file. */
export class ViewerBrowser {
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

  async open(address: string, { width, colorScheme }: View): Promise<OpenPage> {
    const page = await this.#browser!.newPage({ viewport: { width, height: 900 }, colorScheme });
    const complaints: string[] = [];
    const { origin } = new URL(address);
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith('data:') && new URL(url).origin !== origin) complaints.push(url);
    });
    await page.goto(address);
    await page.evaluate(probes.loadPictures);
    return { page, complaints };
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
