import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { reportHtml, type ReportedRun } from '../../src/index.js';

/** The browser of the machine; undefined where it has none. */
export const chromiumPath: string | undefined = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((folder) => ['chromium', 'chromium-browser'].map((name) => join(folder, name)))
  .find((path) => existsSync(path));

/** What a test calls itself where there is no browser. */
export const withoutBrowser =
  chromiumPath === undefined ? ' (left out: there is no chromium on the PATH)' : '';

/** A page that is open, and all that it has asked for or complained of. */
export interface OpenPage {
  readonly page: Page;
  readonly complaints: readonly string[];
  /** Addresses other than its own. */
  readonly requests: readonly string[];
}

/** How a reader looks at a page. */
interface View {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
}

/** A page, and to whom it is told what it does: starting a page costs more than what it shows. */
interface WatchedPage {
  readonly page: Page;
  readonly told: { address: string; complaints: string[]; requests: string[] };
}

/** A browser with the pages of some runs in files, as a reader opens them. */
export class ReportBrowser {
  readonly #folder = mkdtempSync(join(tmpdir(), 'ggmi-page-'));
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
    rmSync(this.#folder, { recursive: true });
  }

  async open(name: string, run: ReportedRun, { width, colorScheme }: View): Promise<OpenPage> {
    const file = join(this.#folder, `${name}.html`);
    if (!existsSync(file)) writeFileSync(file, await reportHtml(run));
    const { page, told } = await this.#pageOf({ width, colorScheme });
    const complaints: string[] = [];
    const requests: string[] = [];
    const address = pathToFileURL(file).href;
    Object.assign(told, { address, complaints, requests });
    // Whoever had it before may have looked at it as it prints.
    await page.emulateMedia({ media: null, colorScheme });
    await page.goto(address);
    return { page, complaints, requests };
  }

  async #pageOf({ width, colorScheme }: View): Promise<WatchedPage> {
    const key = `${width} ${colorScheme}`;
    const known = this.#pages.get(key);
    if (known !== undefined) return known;
    const page = await this.#browser!.newPage({ viewport: { width, height: 900 }, colorScheme });
    const told: WatchedPage['told'] = { address: '', complaints: [], requests: [] };
    page.on('console', (message) => told.complaints.push(message.text()));
    page.on('pageerror', (error) => told.complaints.push(String(error)));
    page.on('request', (request) => {
      if (request.url() !== told.address && !request.url().startsWith('data:')) {
        told.requests.push(request.url());
      }
    });
    const watched = { page, told };
    this.#pages.set(key, watched);
    return watched;
  }
}
