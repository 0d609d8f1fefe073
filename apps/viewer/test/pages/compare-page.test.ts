import { basename } from 'node:path';
import { parseHTML } from 'linkedom';
import { comparisonHtml, comparisonTables, tableCsv } from '@ggmi/report';
import { compareRuns } from '@ggmi/runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startViewer, type RunningViewer } from '../../src/index.js';
import { ask } from '../fixtures/ask.js';
import { readNumbers } from '../fixtures/read-numbers.js';
import { outputFolder, runSmall, smallConfig } from '../fixtures/small-run.js';

let viewer: RunningViewer;
let paths: readonly string[];
let query: string;

beforeAll(async () => {
  const out = outputFolder();
  const first = await runSmall(out);
  const trainer = { use: '@ggmi/backend-toy/gaussian-mean', options: { noise: 0.6 } };
  const second = await runSmall(out, { ...smallConfig, name: 'noisier', trainer });
  paths = [first.runDirectory, second.runDirectory];
  query = paths.map((path) => `run=${basename(path)}`).join('&');
  viewer = await startViewer({ folder: out, port: 0 });
}, 30_000);
afterAll(() => viewer.close());

describe('runs side by side', { timeout: 30_000 }, () => {
  it('name what differs in their inputs, then the differences of their results', async () => {
    const { status, text } = await ask(viewer.port, `/compare?${query}`);
    expect(status).toBe(200);
    const { document } = parseHTML(text);
    expect(document.querySelector('h1')!.textContent).toBe('noisier against small');
    expect(document.querySelector('main')!.textContent).toContain('trainer.options.noise');
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    const reported = readNumbers(await comparisonHtml(compareRuns(paths)));
    expect(reported.length).toBeGreaterThan(3);
    expect(readNumbers(text)).toEqual(reported);
  });

  it('have figures and tables of their own', async () => {
    const { text } = await ask(viewer.port, `/compare?${query}`);
    const { document } = parseHTML(text);
    const images = [...document.querySelectorAll('figure img')];
    expect(images.length).toBeGreaterThan(0);
    const drawn = await ask(viewer.port, images[0]!.getAttribute('src')!);
    expect([drawn.status, drawn.headers['content-type']]).toEqual([
      200,
      'image/svg+xml; charset=utf-8',
    ]);
    for (const table of comparisonTables(compareRuns(paths))) {
      const { text: csv } = await ask(viewer.port, `/compare/tables/${table.name}.csv?${query}`);
      expect(csv).toBe(tableCsv(table));
    }
  });

  it('can change places: any other becomes the reference', async () => {
    const { document } = parseHTML((await ask(viewer.port, `/compare?${query}`)).text);
    const link = [...document.querySelectorAll('.strip a')].find((node) =>
      node.textContent.startsWith('make it the reference'),
    );
    const turned = await ask(viewer.port, link!.getAttribute('href')!);
    const heading = parseHTML(turned.text).document.querySelector('h1')!;
    expect(heading.textContent).toBe('small against noisier');
  });

  it('need two, and say what to do where fewer were chosen, or one twice', async () => {
    const one = query.split('&')[0]!;
    for (const few of [
      '/compare',
      `/compare?${one}`,
      '/compare/figures/differences.svg',
      `/compare/tables/differences.csv?${one}`,
    ]) {
      const { status, text } = await ask(viewer.port, few);
      expect(status).toBe(400);
      expect(text).toContain('tick the ones to compare');
    }
    const [own] = query.split('&');
    const { status, text } = await ask(viewer.port, `/compare?${own!}&${own!}`);
    expect(status).toBe(400);
    expect(text).toContain('came twice');
  });

  it('are not found where one of them is not there', async () => {
    expect((await ask(viewer.port, `/compare?${query}&run=nobody`)).status).toBe(404);
  });
});
