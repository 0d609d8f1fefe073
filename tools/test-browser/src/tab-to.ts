import type { Page } from 'playwright-core';

/** More stops than any of our pages has. */
const MOST_PRESSES = 120;

/** Presses Tab until this is focused, as someone does who has no mouse. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  const isThere = `document.activeElement.matches(${JSON.stringify(selector)})`;
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate<boolean>(isThere)) return;
  }
  throw new Error(`${selector} is not reached by Tab`);
}
