import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import type { ShownPage, View } from './page-views.js';

/** What keeps a page from being read, in sentences; none where all is well. */
export type Findings = readonly string[];

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is asked of a page, as expressions that its browser evaluates. */
const probes = {
  width: 'document.documentElement.scrollWidth',
  height: 'document.documentElement.scrollHeight',
  /** Pictures that load when they are near are asked for at once, and waited for. */
  loadPictures: `Promise.all([...document.images].map(async (image) => {
    image.loading = 'eager';
    await image.decode().catch(() => undefined);
  }))`,
  /** Of every figure the largest side of a drawing that is shown, 0 where it shows none. */
  figureSizes: `[...document.querySelectorAll('figure')].map((figure) => Math.max(0,
    ...[...figure.querySelectorAll('svg, img')]
      .filter((each) => each.tagName !== 'IMG' || each.naturalWidth > 0)
      .map((each) => Math.min(each.getBoundingClientRect().width, each.getBoundingClientRect().height))))`,
  axe: `axe.run().then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target }) => id + ' at ' + target)))`,
} as const;

/** A figure is at least so many pixels high and wide. */
const LEAST_SIDE = 60;

/** Opens a page, hands it over to be photographed, and says what is wrong with it. */
export async function inspectPage(
  browser: Browser,
  { shown, view }: { readonly shown: ShownPage; readonly view: View },
  photograph: (page: Page) => Promise<void>,
): Promise<Findings> {
  const { width, scheme } = view;
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
  const findings: string[] = [];
  const origin = new URL(shown.address).origin;
  page.on('console', (message) => findings.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => findings.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    const isOwn = url === shown.address || url.startsWith('data:');
    if (!isOwn && (origin === 'null' || new URL(url).origin !== origin)) {
      findings.push(`asks for ${url}`);
    }
  });
  try {
    const answer = await page.goto(shown.address);
    if (answer?.ok() === false) findings.push(`answers ${answer.status()}`);
    await page.evaluate(probes.loadPictures);
    const wide = await page.evaluate<number>(probes.width);
    if (wide > width) findings.push(`is ${wide} pixels wide`);
    const sizes = await page.evaluate<readonly number[]>(probes.figureSizes);
    if (sizes.length < shown.figures) findings.push(`has ${sizes.length} figures`);
    if (sizes.some((side) => side < LEAST_SIDE))
      findings.push(`has an empty figure: ${sizes.join(', ')}`);
    await photograph(page);
    if (view.axe === 'run') {
      // Evaluated from outside, which no policy of the page forbids.
      await page.evaluate(axe);
      findings.push(...(await page.evaluate<readonly string[]>(probes.axe)));
    }
  } finally {
    await page.close();
  }
  return findings;
}
