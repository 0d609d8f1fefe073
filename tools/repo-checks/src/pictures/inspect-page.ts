import { axeFindings, pageProbes, type Page, type TestBrowser } from '@ggmi/test-browser';
import type { ShownPage, View } from './page-views.js';

/** What keeps a page from being read, in sentences; none where all is well. */
export type Findings = readonly string[];

/** Of every figure the largest side of a drawing that is shown, 0 where it shows none. */
const figureSizes = `[...document.querySelectorAll('figure')].map((figure) => Math.max(0,
  ...[...figure.querySelectorAll('svg, img')]
    .filter((each) => each.tagName !== 'IMG' || each.naturalWidth > 0)
    .map((each) => Math.min(each.getBoundingClientRect().width, each.getBoundingClientRect().height))))`;

/** A figure is at least so many pixels high and wide. */
const LEAST_SIDE = 60;

/** Opens a page, hands it over to be photographed, and says what is wrong with it. */
export async function inspectPage(
  browser: TestBrowser,
  { shown, view }: { readonly shown: ShownPage; readonly view: View },
  photograph: (page: Page) => Promise<void>,
): Promise<Findings> {
  const { page, complaints } = await browser.open(shown.address, view);
  const findings: string[] = [];
  const wide = await page.evaluate<number>(pageProbes.width);
  if (wide > view.width) findings.push(`is ${wide} pixels wide`);
  const sizes = await page.evaluate<readonly number[]>(figureSizes);
  if (sizes.length < shown.figures) findings.push(`has ${sizes.length} figures`);
  if (sizes.some((side) => side < LEAST_SIDE))
    findings.push(`has an empty figure: ${sizes.join(', ')}`);
  await photograph(page);
  if (view.axe === 'run') findings.push(...(await axeFindings(page)));
  return [...complaints, ...findings];
}
