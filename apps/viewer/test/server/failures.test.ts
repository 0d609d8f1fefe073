import { chmodSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startViewer, type RunningViewer } from '../../src/index.js';
import { ask, open } from '../fixtures/ask.js';
import { asOrdinaryUser } from '../fixtures/ordinary-user.js';
import { outputFolder, runSmall } from '../fixtures/small-run.js';
import { hostileRun, writeRun } from '../fixtures/written-run.js';

const faults: Error[] = [];
let viewer: RunningViewer;
let out: string;
let run: string;
const file = (name: string): string => join(out, run, name);
const page = (path: string): ReturnType<typeof ask> => ask(viewer.port, path);

beforeAll(async () => {
  out = outputFolder();
  chmodSync(out, 0o755);
  run = basename((await runSmall(out)).runDirectory);
  viewer = await startViewer({ folder: out, port: 0, onFault: (error) => faults.push(error) });
}, 30_000);
afterAll(() => viewer.close());

/** The files that this process has open, as Linux tells. */
function openFiles(): readonly string[] {
  return readdirSync('/proc/self/fd').flatMap((descriptor) => {
    try {
      return [readlinkSync(`/proc/self/fd/${descriptor}`)];
    } catch {
      // That of the folder itself, closed by now.
      return [];
    }
  });
}

describe('a report that the run wrote', { timeout: 30_000 }, () => {
  it('is held open for nobody who asks for its head alone, or leaves before its end', async () => {
    const path = `/runs/${run}/report.html`;
    const text = 'x'.repeat(2 ** 22);
    writeFileSync(file('report.html'), text);
    for (let i = 0; i < 5; i++) {
      expect((await ask(viewer.port, path, { method: 'HEAD' })).status).toBe(200);
      (await open(viewer.port, path)).destroy();
    }
    expect((await page(path)).text).toHaveLength(text.length);
    expect(openFiles().filter((name) => name.endsWith('report.html'))).toEqual([]);
  });

  it('is rendered anew where it may not be read', async () => {
    chmodSync(file('report.html'), 0);
    const { status, text } = await asOrdinaryUser(() => page(`/runs/${run}/report.html`));
    expect([status, text.slice(0, 15)]).toEqual([200, '<!doctype html>']);
  });
});

describe('what cannot be shown', { timeout: 30_000 }, () => {
  it.each([
    ['plan.jsonl', '/cells'],
    ['plan.jsonl', '/examples'],
    ['journal.jsonl', '/cells'],
    ['summary.json', '/report.html'],
  ])('says that %s may not be read, and nothing of the code: %s', async (name, path) => {
    chmodSync(file(name), 0);
    const { status, text } = await asOrdinaryUser(() => page(`/runs/${run}${path}`));
    chmodSync(file(name), 0o644);
    expect(status).toBe(500);
    expect(text).toContain(`EACCES: permission denied, open &#39;${file(name)}&#39;`);
    expect(text).toContain('readable to the user');
    expect(text).not.toMatch(/\.[jt]s:\d/);
    expect(faults).toEqual([]);
  });

  it('says that a payload of examples is damaged, and nothing of the code', async () => {
    const { text: list } = await page(`/runs/${run}/examples`);
    const [, pool = ''] = /href="([^"]+\/examples\/[^"?#]+)"/.exec(list) ?? [];
    const store = join(out, 'store', 'segment-00000.jsonl');
    const whole = readFileSync(store, 'utf8');
    // Of the same length: nobody sees that the file is another one.
    writeFileSync(store, whole.replaceAll('"id":"', '"id":x'));
    const { status, text } = await page(pool);
    writeFileSync(store, whole);
    expect(pool).not.toBe('');
    expect([status, text]).toEqual([
      500,
      expect.stringContaining('A payload in the store is missing or damaged: '),
    ]);
    expect(text).not.toMatch(/\.[jt]s:\d/);
  });

  it('lists a run that goes on and whose plan may not be read, beside the others', async () => {
    const [path, own] = [join(out, 'closed'), join(out, 'own')];
    const { endedAt: _, ...begun } = hostileRun.record;
    const record = { ...begun, status: 'running' };
    for (const folder of [path, own]) {
      writeRun(folder, { record }, { journal: [{ event: 'cells-planned', cells: 4, reused: 0 }] });
      const lock = { process: process.pid, host: 'another' };
      writeFileSync(join(folder, 'run.lock'), JSON.stringify(lock));
    }
    chmodSync(join(path, 'journal.jsonl'), 0);
    const { status, text } = await asOrdinaryUser(() => page('/'));
    expect(status).toBe(200);
    expect(text).toContain('its progress cannot be read: EACCES');
    expect(text).toContain('0 of 4 cells done');
  });

  it('shows of a fault what it is; where it arose is told to whom the viewer was started by', async () => {
    const other = join(out, 'odd');
    // Half of a pair of code units: no digest is made of it.
    const record = JSON.parse(readFileSync(file('record.json'), 'utf8')) as object;
    const summary = JSON.parse(readFileSync(file('summary.json'), 'utf8')) as object;
    const config = { file: '', asWritten: '', overrides: [], resolved: { generators: '\ud800' } };
    writeRun(other, { record: { ...record, config }, summary });
    const { status, text } = await page(`/compare?run=${run}&run=odd`);
    expect(status).toBe(500);
    expect(text).toContain('A fault of the viewer');
    expect(text).not.toMatch(/\.[jt]s:\d/);
    expect(faults.map(({ stack }) => stack)).toEqual([expect.stringMatching(/\.[jt]s:\d/)]);
  });
});
