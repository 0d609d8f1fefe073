import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rule, element and reason of each. */
const findings = `axe.run().then(({ violations }) => violations
  .filter(({ impact }) => impact === 'serious' || impact === 'critical')
  .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
    id + ' at ' + target + ': ' + failureSummary)))`;

/** What keeps people from reading a page: all that axe finds serious or critical. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // Evaluated from outside, which no policy of the page forbids.
  await page.evaluate(axe);
  return page.evaluate<readonly string[]>(findings);
}
