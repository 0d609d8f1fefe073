import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumPath, noChromium } from './chromium-path.js';
import { pageProbes } from './page-probes.js';

/** How a reader looks at a page. */
export interface PageView {
  /** In pixels. */
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
}

/** A page that is open, and all that was wrong since. */
export interface OpenPage {
  readonly page: Page;
  /** What the browser says, errors, dialogs, refusals, and requests to any other place than its own. */
  readonly complaints: readonly string[];
}

/** A page, and to whom its complaints are told: starting a page costs more than what it shows. */
interface WatchedPage {
  readonly page: Page;
  readonly told: { address: string; complaints: string[] };
}

/** The chromium of the machine, with one page for each view. */
export class TestBrowser {
  readonly #pages = new Map<string, WatchedPage>();
  #browser: Browser | undefined;

  async start(): Promise<void> {
    if (chromiumPath === undefined) throw new Error(noChromium);
    this.#browser = await chromium.launch({
      executablePath: chromiumPath,
      // The sandbox needs privileges that containers do not have; the pages are our own.
      args: ['--no-sandbox'],
    });
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
  }

  /** Opens an address of a server or of a file; the page of this view leaves what it showed. */
  async open(address: string, view: PageView): Promise<OpenPage> {
    const { page, told } = await this.#pageOf(view);
    const complaints: string[] = [];
    Object.assign(told, { address, complaints });
    // Whoever had it before may have looked at it as it prints.
    await page.emulateMedia({ media: null, colorScheme: view.colorScheme });
    const answer = await page.goto(address);
    if (answer?.ok() === false) complaints.push(`answers ${answer.status()}`);
    await page.evaluate(pageProbes.loadPictures);
    return { page, complaints };
  }

  async #pageOf({ width, colorScheme }: PageView): Promise<WatchedPage> {
    const key = `${width} ${colorScheme}`;
    const known = this.#pages.get(key);
    if (known !== undefined) return known;
    if (this.#browser === undefined) throw new Error('the browser has not been started');
    const page = await this.#browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    const told: WatchedPage['told'] = { address: '', complaints: [] };
    page.on('console', (message) => told.complaints.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => told.complaints.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => {
      told.complaints.push(`dialog: ${dialog.message()}`);
      // A page waits for the answer, and so would whoever asks it anything.
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (isOutside(request.url(), told.address)) told.complaints.push(`asks for ${request.url()}`);
    });
    const watched = { page, told };
    this.#pages.set(key, watched);
    return watched;
  }
}

/** A file is all of its own place; a page of a server has the rest of it, too. */
function isOutside(url: string, address: string): boolean {
  if (url === address || url.startsWith('data:')) return false;
  const { origin } = new URL(address);
  return origin === 'null' || new URL(url).origin !== origin;
}
