import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { reportHtml, type ReportedRun } from '../../src/index.js';
import { hostileRun } from '../fixtures/hostile-run.js';
import { runFixture } from '../fixtures/run-fixture.js';

async function pageOf(run: ReportedRun) {
  const html = await reportHtml(run);
  const { document } = parseHTML(html);
  return { html, document, all: (selector: string) => [...document.querySelectorAll(selector)] };
}

const pages = { plain: await pageOf(runFixture), hostile: await pageOf(hostileRun) };

describe.each(Object.entries(pages))('the markup of a %s run', (_, { html, document, all }) => {
  it('asks for nothing: no script, no address but places of itself', () => {
    expect(all('script, img, iframe, object, embed, base, form, video, audio')).toEqual([]);
    expect(all('link').map((node) => node.getAttribute('href'))).toEqual(['data:,']);
    const places = all('[href], [src], [action], [srcset]').filter(
      ({ tagName }) => tagName !== 'LINK',
    );
    expect(places.filter((node) => !node.getAttribute('href')?.startsWith('#'))).toEqual([]);
    for (const node of all('*')) {
      const names = [...node.attributes].map(({ name }) => name);
      expect(names.filter((name) => /^on|^style$|^xlink/.test(name))).toEqual([]);
    }
  });

  it('allows its one style sheet by its digest, and nothing else', () => {
    const policy = all('meta[http-equiv]')[0]!.getAttribute('content')!;
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!;
    const digest = createHash('sha256').update(style).digest('base64');
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${digest}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    expect(style).not.toMatch(/url\(|@import|<\//);
  });

  it('has landmarks, one h1, and headings that skip no rank', () => {
    for (const landmark of ['header', 'nav', 'main', 'footer'])
      expect(all(landmark)).toHaveLength(1);
    const ranks = all('h1, h2, h3, h4').map(({ tagName }) => Number(tagName[1]));
    expect(ranks.filter((rank) => rank === 1)).toHaveLength(1);
    ranks.forEach((rank, index) => {
      expect(rank - (ranks[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  it('names every table, its columns and its rows', () => {
    for (const table of all('table')) {
      expect(table.querySelector('caption')!.textContent).not.toBe('');
      expect(table.querySelectorAll('thead th:not([scope=col])')).toHaveLength(0);
      for (const row of table.querySelectorAll('tbody tr')) {
        expect(row.querySelectorAll('th[scope=row]')).toHaveLength(1);
      }
    }
  });

  it('gives every id once, and to every term, warning and link its place', () => {
    const ids = all('[id]').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [
      ...all('[popovertarget]').map((node) => node.getAttribute('popovertarget')),
      ...all('a').map((node) => node.getAttribute('href')!.slice(1)),
      ...all('[clip-path]').map((node) => /#(.*)\)/.exec(node.getAttribute('clip-path')!)![1]),
    ];
    expect(targets.length).toBeGreaterThan(50);
    for (const target of targets) expect(ids).toContain(target);
    expect(document.querySelectorAll('[popover]').length).toBeGreaterThan(20);
  });
});

describe('a hostile run', () => {
  const { html, document } = pages.hostile;

  it('has the elements of the plain run, in their number: no text became one', () => {
    const tagsOf = (page: typeof pages.plain) => {
      const counts: Record<string, number> = {};
      for (const { tagName } of page.all(
        'table, tr, figure, section, pre, h2, h3, details, dl, header',
      )) {
        counts[tagName] = (counts[tagName] ?? 0) + 1;
      }
      return counts;
    };
    expect(tagsOf(pages.hostile)).toEqual(tagsOf(pages.plain));
  });

  it('shows what it carries as text', () => {
    const text = document.body.textContent ?? '';
    for (const visible of [
      '<script>window.hostile = 1</script>',
      '<img src=x onerror="window.hostile = 1">',
      '[link](javascript:window.hostile=1)',
      '\\u{202e}txet denrut\\u{202c}',
      '\\u{0}\\u{7}\\u{1b}[31m\\u{2028}\\u{200b}',
    ]) {
      expect(text).toContain(visible);
    }
  });

  it('writes no character that acts on a reader', () => {
    expect(html.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  });
});
