import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { reportHtml, runFigures, runTables, tableCsv } from '@ggmi/report';
import { readRun, type FinishedRun } from '@ggmi/runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startViewer, type RunningViewer } from '../../src/index.js';
import { ask } from '../fixtures/ask.js';
import { numbersOf, readNumbers } from '../fixtures/read-numbers.js';
import { outputFolder, runSmall } from '../fixtures/small-run.js';

let viewer: RunningViewer;
let path: string;
let run: FinishedRun;
const page = async (below = '') => {
  const { status, text } = await ask(viewer.port, `/runs/${basename(path)}${below}`);
  return { status, text, document: parseHTML(text).document };
};

beforeAll(async () => {
  const out = outputFolder();
  path = (await runSmall(out)).runDirectory;
  run = readRun(path);
  viewer = await startViewer({ folder: out, port: 0 });
}, 30_000);
afterAll(() => viewer.close());

/** The addresses of all sections, as the overview links them. */
async function sections(): Promise<readonly string[]> {
  const { document } = await page();
  const links = [...document.querySelectorAll('.sections a')];
  return links.map((link) => link.getAttribute('href')!.split('/results')[1]!);
}

describe('the pages of a run', { timeout: 30_000 }, () => {
  it('begin with the verdict, its uncertainty, and the differences that it rests on', async () => {
    const { status, document } = await page();
    expect(status).toBe(200);
    const { verdict } = run.summary;
    const sentence = verdict.available ? verdict.sentence : '';
    expect(sentence).not.toBe('');
    const heading = document.querySelector('h1')!.textContent;
    expect(sentence.toLowerCase()).toContain(heading.toLowerCase());
    expect(sentence).toContain(document.querySelector('.uncertainty')!.textContent);
    expect(document.querySelectorAll('header.verdict .number').length).toBeGreaterThan(0);
    expect(document.querySelector('#held-out figure img')).not.toBeNull();
    expect(document.querySelector('#held-out > p > a')!.textContent).toBe('All of ‘Held-out loss’');
  });

  it('show every number of the report, as the record has it to its last bit, and no other', async () => {
    const below = ['', ...(await sections()).map((each) => `/results${each}`)];
    const pages = await Promise.all(below.map((each) => page(each)));
    const shown = new Set(
      pages.flatMap(({ text }) => readNumbers(text)).map((number) => JSON.stringify(number)),
    );
    const known = new Set(numbersOf(run.summary.quantities).map((each) => JSON.stringify(each)));
    expect(known.size).toBeGreaterThan(30);
    expect([...shown].filter((number) => !known.has(number))).toEqual([]);
    const reported = readNumbers(await reportHtml(run)).map((number) => JSON.stringify(number));
    expect(reported.length).toBeGreaterThan(30);
    expect(shown).toEqual(new Set(reported));
  });

  it('have one heading of the first rank, landmarks, a way back and no script', async () => {
    const below = ['', '/cells', ...(await sections()).map((each) => `/results${each}`)];
    for (const each of below) {
      const { document, text } = await page(each);
      expect(document.querySelectorAll('h1')).toHaveLength(1);
      expect(document.querySelectorAll('main')).toHaveLength(1);
      expect(document.querySelector('.skip')!.getAttribute('href')).toBe('#main');
      expect(document.querySelector('.crumbs a')!.getAttribute('href')).toBe('/');
      expect(document.querySelectorAll('.tabs [aria-current=page]')).toHaveLength(1);
      expect(text).not.toContain('<script');
    }
  });

  it('lead nowhere but to pages that are there', async () => {
    const seen = new Set<string>(['/']);
    for (const address of seen) {
      const { status, text, headers } = await ask(viewer.port, address);
      expect(`${address} ${status}`).toBe(`${address} 200`);
      if (!headers['content-type']!.startsWith('text/html') || address.endsWith('.html')) continue;
      for (const node of parseHTML(text).document.querySelectorAll('[href], [src], [srcset]')) {
        const to =
          node.getAttribute('href') ?? node.getAttribute('src') ?? node.getAttribute('srcset')!;
        // Orders, searches and parts of tables go on without end; pages of examples have tests of their own.
        if (to.startsWith('/') && !/[?&](?:q|page|sort)=|\/examples/.test(to)) seen.add(to);
      }
    }
    expect(seen.size).toBeGreaterThan(15);
  });

  it('say what no page is', async () => {
    const { status, document } = await page('/results/nothing');
    expect(status).toBe(404);
    expect(document.querySelector('main')!.textContent).toContain('There is no page at');
  });
});

describe('figures', { timeout: 30_000 }, () => {
  it('are pictures with their words, an alternative and their data', async () => {
    const pages = await Promise.all((await sections()).map((each) => page(`/results${each}`)));
    const figures = pages.flatMap(({ document }) => [...document.querySelectorAll('figure')]);
    const expected = runFigures(run.summary);
    expect(figures).toHaveLength(expected.length);
    for (const figure of figures) {
      const image = figure.querySelector('img')!;
      expect(image.getAttribute('alt')!.length).toBeGreaterThan(20);
      expect(image.getAttribute('loading')).toBe('lazy');
      expect(figure.querySelectorAll('details tbody tr').length).toBeGreaterThan(0);
    }
  });

  it('are drawn at their addresses, kept by the version of the run, and run nothing', async () => {
    const { document } = await page('/results/held-out');
    const address = document.querySelector('figure img')!.getAttribute('src')!;
    const { status, headers, text } = await ask(viewer.port, address);
    expect([status, headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    expect(headers['cache-control']).toContain('immutable');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(text).toMatch(/^<svg [^>]+><style>/);
    expect(text.match(/<(?:path|line|rect)/g)!.length).toBeGreaterThan(5);
    const again = await ask(viewer.port, address.replace(/&v=.*/, '&v=older'));
    expect(again.headers['cache-control']).toBe('no-cache');
    expect(again.text).toBe(text);
  });

  it('that a run does not have are not there', async () => {
    expect((await page('/figures/nothing.svg')).status).toBe(404);
    const [figure] = runFigures(run.summary);
    expect((await page(`/figures/${figure!.name}.svg?drawing=none`)).status).toBe(404);
  });
});

describe('files', { timeout: 30_000 }, () => {
  it('have every table with all its digits', async () => {
    for (const table of runTables(run)) {
      const { headers, text } = await ask(
        viewer.port,
        `/runs/${basename(path)}/tables/${table.name}.csv`,
      );
      expect(headers['content-type']).toBe('text/csv; charset=utf-8');
      expect(text).toBe(tableCsv(table));
    }
  });

  it('give the report that was written after the run, and else one of its own', async () => {
    const file = join(path, 'report.html');
    writeFileSync(file, '<p>as written</p>');
    const written = await ask(viewer.port, `/runs/${basename(path)}/report.html`);
    expect(written.text).toBe('<p>as written</p>');
    // Whatever the file holds, it runs nothing here.
    expect(written.headers['content-security-policy']).toMatch(/^default-src 'none';.*sandbox$/);
    utimesSync(file, 1, 1);
    const older = await page('/report.html');
    expect(older.text).toContain('Written by ggmi report');
    rmSync(file);
    expect((await page('/report.html')).text).toBe(older.text);
  });
});
