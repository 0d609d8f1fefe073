import { basename } from 'node:path';
import { readRun } from '@ggmi/runtime';
import { axeFindings, tabTo } from '@ggmi/test-browser';
import { describeInBrowser } from '@ggmi/test-browser/vitest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startViewer, type RunningViewer } from '../../src/index.js';
import { numbersOf, readNumbers } from '../fixtures/read-numbers.js';
import { outputFolder, runSmall, smallConfig } from '../fixtures/small-run.js';
import { probes } from './page-probes.js';

const desk = { width: 1440, colorScheme: 'light' } as const;
const telephone = { width: 360, colorScheme: 'dark' } as const;

interface Picture {
  readonly own: number;
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly height: number;
  readonly colours: number;
}

describeInBrowser('the viewer in a browser', (browser) => {
  let viewer: RunningViewer;
  let runs: readonly [string, string];
  let folder: string;
  const addressOf = (path: string) => `http://127.0.0.1:${viewer.port}${path}`;

  beforeAll(async () => {
    const out = outputFolder();
    const first = await runSmall(out);
    const second = await runSmall(out, { ...smallConfig, name: 'other', seed: 3 });
    folder = first.runDirectory;
    runs = [basename(first.runDirectory), basename(second.runDirectory)];
    viewer = await startViewer({ folder: out, port: 0 });
  }, 60_000);
  afterAll(async () => {
    await viewer.close();
  });

  const pages: readonly (readonly [name: string, path: () => string, figures: number])[] = [
    ['the list', () => '/', 0],
    ['a run', () => `/runs/${runs[0]}`, 1],
    ['a section of its results', () => `/runs/${runs[0]}/results/information`, 1],
    ['its cells', () => `/runs/${runs[0]}/cells`, 0],
    ['its pools of examples', () => `/runs/${runs[0]}/examples`, 0],
    ['runs side by side', () => `/compare?run=${runs[0]}&run=${runs[1]}`, 1],
  ];

  describe.each([desk, telephone])('at $width px, $colorScheme', (view) => {
    it.each(pages)(
      '%s: no complaint, no width of its own, whole figures, nothing for axe',
      async (_, path, figures) => {
        const { page, complaints } = await browser.open(addressOf(path()), view);
        expect(complaints).toEqual([]);
        expect(await page.evaluate<number>(probes.width)).toBeLessThanOrEqual(view.width);
        const shown = await page.evaluate<readonly (readonly Picture[])[]>(probes.pictures);
        expect(shown.length).toBeGreaterThanOrEqual(figures);
        for (const [picture] of shown) {
          expect(picture!.own).toBeGreaterThan(60);
          expect(Math.min(picture!.width, picture!.height)).toBeGreaterThan(60);
          expect([picture!.left >= 0, picture!.right <= view.width]).toEqual([true, true]);
          // Ink, faint letters, rules, marks, and what lies between them.
          expect(picture!.colours).toBeGreaterThan(8);
        }
        expect(await axeFindings(page)).toEqual([]);
      },
    );
  });

  it('shows the numbers of the record, to their last bit', async () => {
    const { summary } = readRun(folder);
    const known = numbersOf(summary!.quantities).map((number) => JSON.stringify(number));
    const { page } = await browser.open(addressOf(`/runs/${runs[0]}/results/information`), desk);
    const shown = readNumbers(await page.evaluate<string>(probes.html));
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.filter((number) => !known.includes(JSON.stringify(number)))).toEqual([]);
  });

  it('is worked by keyboard from the list to a comparison', async () => {
    const { page, complaints } = await browser.open(addressOf('/'), desk);
    const enter = async (selector: string): Promise<string> => {
      await tabTo(page, selector);
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
      return page.evaluate<string>(probes.title);
    };
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(probes.focusedId)).toBe('main');
    await tabTo(page, 'input[type=search]');
    await page.keyboard.type('small');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(new URL(page.url()).searchParams.get('q')).toBe('small');
    expect(await enter('tbody th a')).not.toBe('Runs');
    // The data of a figure open and close where they stand.
    await tabTo(page, 'figure summary');
    await page.keyboard.press('Enter');
    expect(await page.evaluate("document.querySelectorAll('figure details[open]').length")).toBe(1);
    await page.keyboard.press('Shift+Tab');
    expect(await enter('.tabs a[href$="/examples"]')).toBe('Examples');
    const pool = await enter('main table a');
    expect(pool).toMatch(/^(?:Anchors|Held-out items|faithful)/);
    expect(await enter('article h2 a')).toBe(`Example 1 of ${pool}`);
    expect(await enter('.crumbs a[href="/"]')).toBe('Runs');
    for (const _ of runs) {
      await tabTo(page, 'input[type=checkbox]');
      await page.keyboard.press('Space');
    }
    expect(await enter('form button[type=submit]:not(search *)')).toMatch(/ against /);
    expect(complaints).toEqual([]);
  });
});
