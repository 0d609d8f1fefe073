import { axeFindings, tabTo, type OpenPage } from '@ggmi/test-browser';
import { describeInBrowser } from '@ggmi/test-browser/vitest';
import { beforeAll, describe, expect, it } from 'vitest';
import { runFigures } from '../../src/figures/run-figures.js';
import { hostileRun } from '../fixtures/hostile-run.js';
import { estimateOf, quantityOf } from '../fixtures/quantity-fixture.js';
import { runFixture } from '../fixtures/run-fixture.js';
import { openReport } from './open-report.js';
import { probes } from './page-probes.js';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly height: number;
}

const views = [
  { width: 1440, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
] as const;

/** Three columns of numbers with six decimals, each with error and interval. */
const sixDecimals = {
  ...runFixture,
  summary: {
    ...runFixture.summary,
    quantities: ['careful', 'careless'].flatMap((generator) =>
      [
        [generator, 'base'],
        [`anchors+${generator}`, 'anchors'],
        [`anchors+${generator}`, 'anchors twice'],
      ].map(([arm, versus]) =>
        quantityOf('loss-difference', estimateOf(-0.012345, 0.000021, { unit: 'loss' }), {
          section: { type: 'deployed' },
          arm: arm!,
          versus: versus!,
        }),
      ),
    ),
  },
};

describeInBrowser('the page in a browser', (browser) => {
  describe.each(views)('at $width px, $colorScheme', (view) => {
    let opened: OpenPage;
    beforeAll(async () => {
      opened = await openReport(browser, runFixture, view);
    }, 60_000);

    it('complains of nothing, asks for nothing, and is no wider than the window', async () => {
      expect(opened.complaints).toEqual([]);
      expect(await opened.page.evaluate<number>(probes.width)).toBeLessThanOrEqual(view.width);
    });

    it('shows one drawing of every figure, large enough and within the window', async () => {
      const boxes = await opened.page.evaluate<readonly (readonly Box[])[]>(probes.figureBoxes);
      expect(boxes).toHaveLength(runFigures(runFixture.summary).length);
      for (const [box, ...others] of boxes) {
        expect(others).toEqual([]);
        expect(Math.min(box!.width, box!.height)).toBeGreaterThan(60);
        expect([box!.left >= 0, box!.right <= view.width]).toEqual([true, true]);
      }
    });

    it('writes in figures no smaller than 8 pixels', async () => {
      const sizes = await opened.page.evaluate<readonly number[]>(probes.textSizes);
      expect(sizes.length).toBeGreaterThan(50);
      expect(Math.min(...sizes)).toBeGreaterThan(8);
    });

    it('has no serious finding of axe', async () => {
      expect(await axeFindings(opened.page)).toEqual([]);
    });
  });

  it.each([360, 1280, 1440])('shows the whole table of the verdict at %d px', async (width) => {
    const { page } = await openReport(browser, sixDecimals, { width, colorScheme: 'light' });
    const [shown, held] = await page.evaluate<readonly number[]>(probes.verdictWidths);
    expect(held).toBe(shown);
  });

  it('is worked by keyboard: skip to the results, open a word, close it, open the data of a figure', async () => {
    const { page } = await openReport(browser, runFixture, views[0]);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(probes.focusedText)).toBe('To the results');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(probes.focusedId)).toBe('main');
    // From the results the first stop is a word of the first figure's caption.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(probes.focusedClass)).toBe('term');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(probes.openBoxes)).toHaveLength(1);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(probes.openBoxes)).toEqual([]);
    await tabTo(page, 'summary');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(probes.openTables)).toBe(1);
  });

  it('is printed without what only a screen can do', async () => {
    const { page } = await openReport(browser, runFixture, views[1]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(probes.contentsShown)).toBe('none');
    expect(await page.evaluate(probes.ground)).toBe('rgb(255, 255, 255)');
    const pdf = await page.pdf();
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('of a hostile run executes nothing, asks for nothing, and shows all of it as text', async () => {
    const { page, complaints } = await openReport(browser, hostileRun, views[0]);
    // Handlers of elements that a text had become would run on these.
    await page.mouse.move(400, 400);
    await page.evaluate(probes.scrollToEnd);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(probes.ranHostileCode)).toBe(false);
    const text = await page.evaluate<string>(probes.text);
    expect(text).toContain('<script>window.hostile = 1</script>');
    expect(text).toContain('\\u{202e}txet denrut');
    expect(await page.evaluate<number>(probes.width)).toBeLessThanOrEqual(1440);
  });
});
