import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startViewer, type RunningViewer } from '../../src/index.js';
import { ask } from '../fixtures/ask.js';
import { outputFolder, patientConfig, runSmall } from '../fixtures/small-run.js';
import { sweepRun, writeRun } from '../fixtures/written-run.js';

let viewer: RunningViewer;
let run: string;
let planned: number;
const cells = async (query = '') =>
  parseHTML((await ask(viewer.port, `/runs/${run}/cells${query}`)).text).document;
const rows = (document: Awaited<ReturnType<typeof cells>>) => [
  ...document.querySelectorAll('tbody tr'),
];

beforeAll(async () => {
  const out = outputFolder();
  const { runDirectory } = await runSmall(out, patientConfig(true));
  run = basename(runDirectory);
  planned = readFileSync(join(runDirectory, 'plan.jsonl'), 'utf8').trim().split('\n').length;
  writeRun(join(out, 'older'), sweepRun);
  viewer = await startViewer({ folder: out, port: 0 });
}, 30_000);
afterAll(() => viewer.close());

describe('the cells of a run', { timeout: 30_000 }, () => {
  it('are all there, in parts of a hundred', async () => {
    const first = await cells();
    expect(rows(first)).toHaveLength(100);
    expect(first.querySelector('.lead')!.textContent).toContain(`${planned} planned`);
    expect(first.querySelector('.pager')!.textContent).toContain(`1–100 of ${planned}`);
    const last = Math.ceil(planned / 100);
    expect(rows(await cells(`?page=${last}`))).toHaveLength(planned - 100 * (last - 1));
    // A part that is not there is the nearest that is.
    expect(rows(await cells('?page=99999999'))).toHaveLength(planned - 100 * (last - 1));
    expect(rows(await cells('?page=-1'))).toHaveLength(100);
  });

  it('say of a failure its code and message, as text', async () => {
    const document = await cells('?state=failed');
    expect(rows(document).length).toBeGreaterThan(0);
    for (const row of rows(document)) {
      expect(row.textContent).toContain('✗ failed');
      expect(row.textContent).toContain('<b>no</b> \\u{202e}luck');
    }
  });

  it('are found by type, label and address, and link to what they read', async () => {
    const trained = await cells('?type=train-replicate');
    expect(rows(trained).length).toBeGreaterThan(0);
    const link = rows(trained)[0]!.querySelector('td:last-child a')!;
    const address = new URLSearchParams(link.getAttribute('href')!.split('?')[1]).get('q')!;
    const [read, ...others] = rows(await cells(`?q=${address}`));
    expect(others).toEqual([]);
    expect(read!.querySelector('code')!.getAttribute('title')).toBe(address);
    expect(read!.textContent).toContain(link.textContent);
  });

  it('come by the time they took where that is asked for', async () => {
    const document = await cells('?sort=longest');
    const milliseconds = rows(document).map((row) => {
      const [, number, unit] = /^([\d.]+) (ms|s)$/.exec(row.querySelector('.right')!.textContent)!;
      return Number(number) * (unit === 's' ? 1000 : 1);
    });
    expect(milliseconds).toEqual(milliseconds.toSorted((a, b) => b - a));
  });

  it('of a run without a plan are said to be missing', async () => {
    const { status, text } = await ask(viewer.port, '/runs/older/cells');
    expect(status).toBe(200);
    expect(text).toContain('This run has no plan.jsonl');
  });
});
