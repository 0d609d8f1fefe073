import { afterAll, beforeAll, describe } from 'vitest';
import { chromiumPath, noChromium } from './chromium-path.js';
import { TestBrowser } from './test-browser.js';

/** A browser that starts beside busy processors, and whatever is made to be looked at. */
const MOST_MS = 60_000;

/** Tests with a browser of their own; left out, and said so, where the machine has none. */
export function describeInBrowser(title: string, tests: (browser: TestBrowser) => void): void {
  const leftOut = chromiumPath === undefined;
  const reason = leftOut ? ` (left out: ${noChromium})` : '';
  describe.skipIf(leftOut)(`${title}${reason}`, { timeout: MOST_MS }, () => {
    const browser = new TestBrowser();
    beforeAll(() => browser.start(), MOST_MS);
    tests(browser);
    // Hooks end in reverse: no server of the tests waits for a connection that a page holds.
    afterAll(() => browser.stop());
  });
}
