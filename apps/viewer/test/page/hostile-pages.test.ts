import { appendFileSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { OpenPage } from '@ggmi/test-browser';
import { describeInBrowser } from '@ggmi/test-browser/vitest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startViewer, type RunningViewer } from '../../src/index.js';
import { runHostile } from '../fixtures/hostile-evaluation.js';
import { outputFolder, runSmall } from '../fixtures/small-run.js';
import { hostileRun, hostileText, writeRun } from '../fixtures/written-run.js';
import { probes } from './page-probes.js';

const desk = { width: 1440, colorScheme: 'light' } as const;

/** What a reader must see as it stands, and what acts on text as signs of its own. */
const visible = ['<script>window.hostile = 1</script>', '\\u{202e}txet denrut'];

describeInBrowser('hostile texts in a browser', (browser) => {
  let viewer: RunningViewer;
  let evaluated: string;
  let small: string;
  let running: string;

  beforeAll(async () => {
    const out = outputFolder();
    const { runDirectory } = await runHostile(out);
    evaluated = basename(runDirectory);
    small = basename((await runSmall(out)).runDirectory);
    writeRun(join(out, 'written-0'), hostileRun);
    running = join(out, 'running-0');
    goOn(running, runDirectory);
    viewer = await startViewer({ folder: out, port: 0 });
  }, 60_000);
  afterAll(async () => {
    await viewer.close();
  });

  const open = (path: string) => browser.open(`http://127.0.0.1:${viewer.port}${path}`, desk);

  /** What a page did that text does not do; handlers of elements would run on what a reader does. */
  async function deedsOf({ page, complaints }: OpenPage): Promise<readonly string[]> {
    await page.mouse.move(400, 400);
    await page.mouse.move(410, 600);
    await page.evaluate(probes.scrollToEnd);
    const ran = await page.evaluate<boolean>(probes.ranHostileCode);
    const width = await page.evaluate<number>(probes.width);
    return [
      ...complaints,
      ...(ran ? ['ran hostile code'] : []),
      ...(width > desk.width ? [`is ${width} pixels wide`] : []),
    ];
  }

  it.each([
    ['the list', '/'],
    ['a run', '/runs/written-0'],
    ['its results', '/runs/written-0/results/information'],
    ['its warnings', '/runs/written-0/results/warnings'],
    ['its provenance', '/runs/written-0/results/provenance'],
  ])('are text in %s', async (_, path) => {
    const opened = await open(path);
    const text = await opened.page.evaluate<string>(probes.text);
    for (const part of visible) expect(text).toContain(part);
    expect(await deedsOf(opened)).toEqual([]);
  });

  it('are text in a pool of examples, in one example, and where it was searched for', async () => {
    const opened = await open(`/runs/${evaluated}/examples`);
    const { page } = opened;
    const paths = await page.evaluate<readonly string[]>(
      "[...document.querySelectorAll('main table a')].map((link) => link.getAttribute('href'))",
    );
    expect(paths).toHaveLength(3);
    expect(await deedsOf(opened)).toEqual([]);
    const search = encodeURIComponent(hostileText.slice(0, 60));
    const [first, second, third] = paths;
    for (const place of [`${first}?q=${search}`, second!, `${third}/0`]) {
      const shown = await open(place);
      const text = await shown.page.evaluate<string>(probes.text);
      for (const part of visible) expect(text).toContain(part);
      expect(await deedsOf(shown)).toEqual([]);
    }
  });

  it('are text in a comparison, and in an address that asks for nothing that is there', async () => {
    for (const path of [
      `/compare?run=${small}&run=written-0`,
      `/?q=${encodeURIComponent(hostileText)}`,
    ]) {
      expect(await deedsOf(await open(path))).toEqual([]);
    }
  });

  it('are text in the progress of a run, those that come while it is looked at, too', async () => {
    const opened = await open('/runs/running-0');
    const { page } = opened;
    expect(await page.evaluate<string>(probes.text)).toContain('first <script>');
    appendFileSync(
      join(running, 'journal.jsonl'),
      `${event('cell-started', { cell: 'c2', label: `second ${hostileText}` })}${event(
        'cell-ended',
        { cell: 'c1', outcome: 'failed', code: 'OTHER', message: `because ${hostileText}` },
      )}`,
    );
    await page.getByText('second <script>').first().waitFor();
    await page.getByText('because <script>').first().waitFor();
    expect(await deedsOf(opened)).toEqual([]);
  });
});

/** A line of a journal. */
function event(name: string, parts: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify({ at: '2026-01-01T00:00:00.000Z', event: name, ...parts })}\n`;
}

/** A run folder in which a process is at work. */
function goOn(folder: string, ended: string): void {
  mkdirSync(folder);
  copyFileSync(join(ended, 'plan.jsonl'), join(folder, 'plan.jsonl'));
  const record = { ...hostileRun.record, status: 'running' };
  writeFileSync(join(folder, 'record.json'), JSON.stringify(record));
  writeFileSync(
    join(folder, 'run.lock'),
    // A holder on another host cannot be asked: it counts as alive.
    JSON.stringify({ process: 1, host: 'elsewhere.invalid' }),
  );
  writeFileSync(
    join(folder, 'journal.jsonl'),
    [
      event('run-started', { mode: 'reuse', workers: 1, process: process.pid }),
      event('cells-planned', { cells: 9, reused: 0 }),
      event('cell-started', { cell: 'c1', label: `first ${hostileText}` }),
    ].join(''),
  );
}
