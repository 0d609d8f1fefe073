import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { readRun } from '@ggmi/runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startViewer, type RunningViewer } from '../../src/index.js';
import { ask } from '../fixtures/ask.js';
import { outputFolder, runSmall, smallConfig } from '../fixtures/small-run.js';
import { sweepRun, writeRun } from '../fixtures/written-run.js';

let viewer: RunningViewer;
let ids: { readonly small: string; readonly other: string };
const list = async (query = '') => parseHTML((await ask(viewer.port, `/${query}`)).text).document;
const rows = (document: Awaited<ReturnType<typeof list>>) =>
  [...document.querySelectorAll('tbody tr')].map((row) => row.querySelector('th')!.textContent);
const names = async (query: string) =>
  (await list(query)).querySelectorAll('tbody th a').length === 0
    ? []
    : [...(await list(query)).querySelectorAll('tbody th a')].map((link) => link.textContent);

beforeAll(async () => {
  const out = outputFolder();
  const small = await runSmall(out);
  const other = await runSmall(out, { ...smallConfig, name: 'other', seed: 3 });
  ids = { small: basename(small.runDirectory), other: basename(other.runDirectory) };
  const { record } = readRun(small.runDirectory);
  const model = { role: 'generators.g', id: 'x', resultVersion: 1, options: { model: 'qwen-7b' } };
  writeRun(join(out, 'sweep-0'), {
    summary: sweepRun.summary,
    record: {
      ...record,
      name: 'sweep',
      startedAt: '2020-01-01T00:00:00.000Z',
      endedAt: '2020-01-01T02:03:00.000Z',
      components: [model, { ...model, role: 'trainer', options: { order: 31, smoothing: 'kn' } }],
      config: { ...record.config, overrides: ['seed=0', 'trainer.options.order=31'] },
    },
  });
  mkdirSync(join(out, 'broken'));
  writeFileSync(join(out, 'broken', 'record.json'), '{"name":');
  viewer = await startViewer({ folder: out, port: 0 });
}, 30_000);
afterAll(() => viewer.close());

describe('the list of runs', { timeout: 30_000 }, () => {
  it('has every run with its state, verdict and cells, and says of a damaged one why', async () => {
    const document = await list();
    const text = (id: string) => document.querySelector(`tr[data-run="${id}"]`)!.textContent;
    expect(text(ids.small)).toContain('✓ complete');
    expect(text(ids.small)).toMatch(/held-out loss/);
    expect(text('sweep-0')).toContain('2020-01-01 00:00 UTC');
    expect(text('sweep-0')).toContain('2 h 3 min');
    expect(text('sweep-0')).toContain('seed 0trainer.options.order=31');
    expect(rows(document).at(-1)).toBe('broken');
    expect(document.querySelector('tbody tr:last-child')!.textContent).toContain('record.json');
    expect(document.querySelector('.lead')!.textContent).toMatch(/^4 runs in /);
  });

  it.each([
    ['?q=qwen', ['sweep']],
    ['?q=QWEN+Sweep', ['sweep']],
    ['?q=faithful+other', ['other']],
    ['?q=held-out+lowest', ['small']],
    ['?q=nobody', []],
    ['?state=running', []],
    ['?q=small&state=complete', ['small']],
    ['?state=nonsense&q=small', ['small']],
    ['?q=seed%3D3', ['other']],
    ['?q=seed%3D', ['other', 'small', 'sweep']],
    ['?q=order%3D31', ['sweep']],
    ['?q=order%3D3', []],
    ['?q=Trainer.options.ORDER', ['sweep']],
    ['?q=faithful.options.gain%3D1', ['other', 'small', 'sweep']],
    ['?q=gaussian-mean', ['other', 'small', 'sweep']],
    ['?q=smoothing', ['sweep']],
  ])('finds for %s: %j', async (query, expected) => {
    expect((await names(query)).toSorted()).toEqual(expected);
  });

  it.each([
    ['', ['other', 'small', 'sweep']],
    ['?sort=oldest', ['sweep', 'small', 'other']],
    ['?sort=name', ['other', 'small', 'sweep']],
    ['?sort=duration', ['sweep']],
    ['?sort=nonsense', ['other', 'small', 'sweep']],
  ])('puts in order for %j: %j', async (query, expected) => {
    expect((await names(query)).slice(0, expected.length)).toEqual(expected);
  });

  it('says in its headings what it is sorted by, and keeps the search in their links', async () => {
    const document = await list('?q=small&sort=name');
    const sorted = document.querySelectorAll('[aria-sort]');
    expect([...sorted].map((node) => node.textContent)).toEqual(['Run ▲']);
    const links = [...document.querySelectorAll('a.sort')].map((link) => link.getAttribute('href'));
    expect(links).toContain('/?q=small&sort=cells');
    expect(document.querySelector('input[type=search]')!.getAttribute('value')).toBe('small');
    expect(document.querySelector('input[type=hidden]')!.getAttribute('value')).toBe('name');
  });

  it('lets any run be chosen for a comparison by a form that needs no script', async () => {
    const document = await list();
    const form = document.querySelector('form.compare')!;
    expect([form.getAttribute('action'), form.getAttribute('method')]).toEqual(['/compare', 'get']);
    const boxes = [...form.querySelectorAll('input[type=checkbox][name=run]')];
    expect(new Set(boxes.map((box) => box.getAttribute('value')))).toEqual(
      new Set([ids.small, ids.other, 'sweep-0']),
    );
  });

  it('hears of runs that begin also where none goes on', async () => {
    const before = new Date().toISOString();
    const document = await list();
    expect(document.querySelectorAll('script')).toHaveLength(1);
    const since = document.querySelector('[data-live=news]')!.getAttribute('data-since')!;
    expect(since >= before).toBe(true);
    expect(document.querySelector('noscript a')!.getAttribute('href')).toBe('/');
  });
});

describe('a run that is begun again', { timeout: 30_000 }, () => {
  it('and takes every cell from the store says so beside the time that it took', async () => {
    const out = outputFolder();
    const { runDirectory } = await runSmall(out);
    const again = await startViewer({ folder: out, port: 0 });
    const run = `/runs/${basename(runDirectory)}`;
    const said = async () => [
      (await ask(again.port, '/')).text.includes('all cells reused'),
      (await ask(again.port, run)).text.includes('all cells reused'),
    ];
    const before = await said();
    await runSmall(out);
    const after = await said();
    await again.close();
    expect([before, after]).toEqual([
      [false, false],
      [true, true],
    ]);
  });
});

describe('a damaged run', () => {
  it('says on its own page what is wrong and what to do', async () => {
    const folder = outputFolder();
    writeRun(join(folder, 'cut'), { record: sweepRun.record, summary: {} });
    const damaged = await startViewer({ folder, port: 0 });
    const { status, text } = await ask(damaged.port, '/runs/cut');
    const sections = await ask(damaged.port, '/runs/cut/results/held-out');
    await damaged.close();
    const broken = await ask(viewer.port, '/runs/broken');
    expect([status, sections.status, broken.status]).toEqual([500, 500, 500]);
    for (const page of [text, sections.text, broken.text]) expect(page).toContain('--resume');
    expect(text).toContain('verdict or cells are missing');
    expect(broken.text).toContain('record.json');
  });
});

describe('a folder without runs', () => {
  it('says how to make one', async () => {
    const folder = outputFolder();
    const empty = await startViewer({ folder, port: 0 });
    const { status, text } = await ask(empty.port, '/');
    await empty.close();
    expect(status).toBe(200);
    expect(text).toContain(`npx ggmi run &lt;config.yaml&gt; --out ${folder}`);
  });
});

describe('a folder of others', () => {
  it.each([
    ['notes.txt', true],
    ['store', false],
    ['.git', false],
  ])('is said to hold no run where there is %s: %j', async (name, isSaid) => {
    const folder = outputFolder();
    mkdirSync(join(folder, name));
    const other = await startViewer({ folder, port: 0 });
    const { text } = await ask(other.port, '/');
    await other.close();
    expect(other.holdsOnlyOthers).toBe(isSaid);
    expect(text.includes('holds files, and no run folder')).toBe(isSaid);
    expect(text.includes('npx ggmi run')).toBe(!isSaid);
  });
});

describe('a run folder', { timeout: 30_000 }, () => {
  it('is opened at its own page, and no other run is shown', async () => {
    const out = outputFolder();
    const { runDirectory } = await runSmall(out);
    const other = await runSmall(out, { ...smallConfig, name: 'other' });
    const single = await startViewer({ folder: runDirectory, port: 0 });
    expect(single.address).toBe(`http://127.0.0.1:${single.port}/runs/${basename(runDirectory)}`);
    const own = await ask(single.port, `/runs/${basename(runDirectory)}`);
    const beside = await ask(single.port, `/runs/${basename(other.runDirectory)}`);
    const listed = await ask(single.port, '/');
    await single.close();
    expect([own.status, beside.status]).toEqual([200, 404]);
    expect(listed.text).not.toContain('other');
  });
});
