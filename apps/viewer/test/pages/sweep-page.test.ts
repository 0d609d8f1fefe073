import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startViewer, type RunningViewer } from '../../src/index.js';
import { ask } from '../fixtures/ask.js';
import { numbersOf, readNumbers } from '../fixtures/read-numbers.js';
import { outputFolder } from '../fixtures/small-run.js';
import { sweepRun, writeRun } from '../fixtures/written-run.js';

/** Two points, the second hostile; a draw and its training at each, and a training at both. */
const points = [
  { mode: 'exact', panel: 'K', at: { K: 3 } },
  { mode: '<b>\u202eexact', panel: 'K', at: { K: 30 } },
];
const cell = { roles: {}, parameters: {}, inputs: [] };
const plan = [0, 1].flatMap((point) => [
  {
    ...cell,
    address: `${point}`.repeat(40),
    type: 'draw-examples',
    label: 'mixture, draw 1',
    roles: { generator: 'generators.mixture@0123456789ab' },
    parameters: { kind: 'text', seedKey: '0/generation/0/x/y' },
    points: [point],
  },
  { ...cell, address: `train-${point}`, type: 'train', label: 'train it', points: [point] },
  { ...cell, address: 'train-both', type: 'train', label: 'train both' },
]);
const shown = async (path: string) => parseHTML((await ask(viewer.port, path)).text).document;
const heads = async (path: string) =>
  [...(await shown(path)).querySelectorAll('tbody th')].map(({ textContent }) => textContent);

let viewer: RunningViewer;
beforeAll(async () => {
  const out = outputFolder();
  writeRun(join(out, 'sweep'), sweepRun, { plan: [{ points }, ...plan] });
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
    const whole = [...first.querySelectorAll('a')].find(({ textContent }) =>
      textContent.startsWith('All of'),
    )!;
    const all = await ask(viewer.port, whole.getAttribute('href')!);
    const values = readNumbers(all.text).map(({ value }) => value);
    expect(values.filter((value) => known.has(value)).length).toBeGreaterThan(3);
  });

  it('name cells and pools by their points, and find them by each value of those', async () => {
    const cells = await heads('/runs/sweep/cells?q=K+%3D+3');
    expect(cells).toHaveLength(2);
    expect(cells[1]).toContain('train itK = 3, mode exact');
    expect(await heads('/runs/sweep/cells?q=mode%3Dexact')).toHaveLength(2);
    expect(await heads('/runs/sweep/cells?q=train')).toHaveLength(3);
    const pools = await heads('/runs/sweep/examples?q=k%3D30');
    expect(pools).toHaveLength(1);
    expect(pools[0]).toContain('mixture, K = 30, mode <b>\\u{202e}exact');
    expect(pools[0]).not.toContain('@');
    const none = await shown('/runs/sweep/examples?q=K%3D4');
    expect(none.querySelector('.found')!.textContent).toBe('0 of 2 pools match.');
    expect((await heads('/runs/sweep/examples')).length).toBe(2);
  });

  it('lead from an example that cannot be read to its pool, which says why', async () => {
    const pool = `/runs/sweep/examples/${'0'.repeat(12)}`;
    const { status, headers } = await ask(viewer.port, `${pool}/0`);
    expect([status, headers.location]).toEqual([302, pool]);
    expect((await ask(viewer.port, pool)).text).toContain('Its examples cannot be shown: it ');
  });
});
