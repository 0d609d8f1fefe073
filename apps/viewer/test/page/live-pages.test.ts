import { hostname } from 'node:os';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeInBrowser } from '@ggmi/test-browser/vitest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startViewer, type RunningViewer } from '../../src/index.js';
import { outputFolder } from '../fixtures/small-run.js';
import { hostileRun, writeRun } from '../fixtures/written-run.js';

const desk = { width: 1440, colorScheme: 'light' } as const;

/** Writes a run that a living process holds, begun now, with two cells that were handed out. */
function beginRun(folder: string): void {
  const at = new Date().toISOString();
  const record = { ...hostileRun.record, status: 'running', resumeCommand: 'ggmi run x --resume' };
  const started = (cell: string) => ({ at, event: 'cell-started', cell, label: `train ${cell}` });
  const journal = [
    { at, event: 'run-started' },
    { at, event: 'cells-planned', cells: 2, reused: 0 },
    started('a'),
    started('b'),
  ];
  writeRun(folder, { record }, { journal });
  // Another one than the viewer: a process does not wait for itself.
  holdRun(folder, process.ppid);
}

function holdRun(folder: string, processId: number): void {
  const holder = { process: processId, host: hostname() };
  writeFileSync(join(folder, 'run.lock'), JSON.stringify(holder));
}

/** Writes a run with a pool that is too large for its losses to come at once, and a training of it. */
function writeLargePool(out: string): string {
  const draw = 'd'.repeat(40);
  const cell = { roles: {}, parameters: {} };
  const plan = [
    {
      ...cell,
      address: draw,
      type: 'draw-examples',
      label: 'anchors, draw 1',
      inputs: [],
      parameters: { kind: 'text', seedKey: '0/anchors/0' },
    },
    {
      ...cell,
      address: 'e'.repeat(40),
      type: 'train-supersample',
      label: 'train on anchors, run 1 of matched',
      inputs: [draw],
    },
  ];
  writeRun(join(out, 'large'), hostileRun, { plan });
  const examples = Array.from({ length: 10_001 }, (_, index) => ({
    id: `e${index}`,
    kind: 'text',
    prompt: '',
    response: 'x',
  }));
  const payload = JSON.stringify({ examples, failures: [], kind: 'text' });
  mkdirSync(join(out, 'store'), { recursive: true });
  const line = `${draw} ${'0'.repeat(40)} ${payload}\n`;
  writeFileSync(join(out, 'store', 'segment-00000.jsonl'), line);
  return `runs/large/examples/${draw.slice(0, 12)}`;
}

describeInBrowser('pages that move by themselves', (browser) => {
  const out = outputFolder();
  let viewer: RunningViewer;
  beforeAll(async () => {
    viewer = await startViewer({ folder: out, port: 0 });
  }, 60_000);
  afterAll(async () => {
    await viewer.close();
  });

  it('tell of a run that begins, of the time of its cells at once, and how to resume it', async () => {
    const list = await browser.open(viewer.address, desk);
    beginRun(join(out, 'one'));
    await list.page.getByText('A run has begun.', { exact: true }).waitFor();
    const run = await browser.open(`${viewer.address}runs/one`, desk);
    await run.page.locator('.running .detail').first().waitFor({ state: 'attached' });
    // Whatever rows are there have their times: none waits for the next second.
    const times = await run.page.locator('.running .detail').allTextContents();
    expect(times).toHaveLength(2);
    for (const time of times) expect(time).toMatch(/^\d+ s$/);
    // An id that Linux never gives.
    holdRun(join(out, 'one'), 2 ** 22 + 1);
    await run.page.getByText('It has ended: stopped').waitFor();
    expect(await run.page.getByText('ggmi run x --resume').isVisible()).toBe(true);
    expect(await run.page.getByText('Show what it says').isVisible()).toBe(false);
    expect([...list.complaints, ...run.complaints]).toEqual([]);
  });

  it('call no run new that a search leaves out', async () => {
    beginRun(join(out, 'two'));
    const { page } = await browser.open(`${viewer.address}?q=nothing-like-it`, desk);
    // A second reader hears of it: so has the page, which began to listen before.
    const told = await page.evaluate<string>(`new Promise((resolve) => {
        new EventSource('/progress').onmessage = ({ data }) => resolve(data);
      })`);
    expect(told).toContain('"two"');
    expect(await page.locator('[data-live="news"]').isVisible()).toBe(false);
  });

  it('show losses when they have been read, unless their reader has begun, who is told', async () => {
    const path = writeLargePool(out);
    for (const begins of [false, true]) {
      // Each of its own: this one has read nothing yet.
      const own = await startViewer({ folder: out, port: 0 });
      const { page, complaints } = await browser.open(own.address, desk);
      let touched = (): void => undefined;
      const untilTouched = new Promise<void>((resolve) => (touched = resolve));
      await page.route('**/losses', (route) => untilTouched.then(() => route.continue()));
      await page.goto(`${own.address}${path}`);
      expect(await page.getByText('The losses are being read').isVisible()).toBe(true);
      if (begins) await page.locator('.example a').first().focus();
      touched();
      if (begins) {
        await page.getByText('The losses have been read. To see them, load it again.').waitFor();
        await page.getByRole('link', { name: 'load it again' }).click();
      }
      await page.getByText('Of some trainings there is no loss').waitFor();
      expect(complaints).toEqual([]);
      await page.unroute('**/losses');
      await own.close();
    }
  });
});
