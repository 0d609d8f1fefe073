import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startViewer, type RunningViewer } from '../../src/index.js';
import { ask } from '../fixtures/ask.js';
import { numbersOf, readNumbers } from '../fixtures/read-numbers.js';
import { outputFolder } from '../fixtures/small-run.js';
import { sweepRun, writeRun } from '../fixtures/written-run.js';

let viewer: RunningViewer;
beforeAll(async () => {
  const out = outputFolder();
  writeRun(join(out, 'sweep'), sweepRun);
  viewer = await startViewer({ folder: out, port: 0 });
});
afterAll(() => viewer.close());

describe('the pages of a sweep', { timeout: 30_000 }, () => {
  it('show its panels at once, drawn, with every point behind them', async () => {
    const { text } = await ask(viewer.port, '/runs/sweep');
    const { document } = parseHTML(text);
    const first = document.querySelector('main > section')!;
    expect(first.getAttribute('id')).toBe('sweep');
    const image = first.querySelector('figure img')!.getAttribute('src')!;
    expect((await ask(viewer.port, image)).text).toMatch(/^<svg /);
    const known = new Set(
      sweepRun.summary.points!.flatMap(({ quantities }) =>
        numbersOf(quantities).map(({ value }) => value),
      ),
    );
    const shown = readNumbers(text).map(({ value }) => value);
    expect(shown.filter((value) => known.has(value)).length).toBeGreaterThan(3);
  });
});
