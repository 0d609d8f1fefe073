import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/index.js';
import { escapeMarkdown } from '../../src/markdown/escape-markdown.js';
import { hostileRun } from '../fixtures/hostile-run.js';
import { runFixture } from '../fixtures/run-fixture.js';

describe('a run as Markdown', () => {
  const lines = renderMarkdown(runFixture).split('\n');

  it('says the verdict first, its uncertainty before it', () => {
    expect(lines.slice(0, 6)).toEqual([
      '### GGMI: fixture',
      '',
      'Held-out data say (90 % paired intervals): **anchors+careless has the lowest held-out loss**',
      '',
      '- the best generator is careless',
      '- nothing is said of lawful',
    ]);
  });

  it('has a row per arm with what its difference says', () => {
    expect(lines).toContain(
      '| careful | 0.3878 loss | ◄ lower: -0.0123 \\[-0.0162, -0.0084\\] loss | ▽ helps: -0.0246 \\[-0.0281, -0.0211\\] loss |',
    );
  });

  it('speaks of help and harm where data are against training that lacks them alone', () => {
    const row = (arm: string) => lines.find((line) => line.startsWith(`| ${arm} |`));
    expect(row('anchors')).toContain('◄ lower: -0.0123');
    expect(row('anchors+careless')).toMatch(/▽ helps: -0\.0492.*◄ lower: -0\.0615/);
  });

  it('says kind and interval of the numbers of each table, and every warning with its numbers', () => {
    const text = lines.join('\n');
    expect(text).toContain(
      'Kind of the numbers: estimate. In brackets: 90% jackknife interval. Differences are paired by held-out item; below 0 the loss of the arm is lower. Data help or harm against training that lacks them alone; elsewhere the loss is lower or higher.',
    );
    expect(text).toMatch(/Warnings \(!\):\n\n- .*12 subsamples, 100 wanted\. \(/);
  });

  it('names the command that makes the run again', () => {
    expect(lines.at(-2)).toContain(
      "again, in the folder of fixture.yaml: `npx ggmi run fixture.yaml --seed 7 --set 'trainer.options.rate=0.5 1'`",
    );
  });

  it('lets hostile text neither end a cell, link, mention, load nor run', () => {
    const text = renderMarkdown(hostileRun);
    const outsideCode = text.replace(/(?<![\\`])(`+)(?!`).*?(?<!`)\1(?!`)/g, '');
    expect(outsideCode).not.toMatch(/<(?!!-- -->|\/?sub>)/);
    expect(outsideCode).not.toMatch(/(?<!\\)\]\(/);
    expect(outsideCode).not.toMatch(/:\/\/|@[a-z]|#\d/i);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    const plain = renderMarkdown(runFixture).split('\n');
    const cells = (line: string) => line.split(/(?<!\\)\|/).length;
    const rows = (markdown: readonly string[]) =>
      markdown.filter((line) => line.startsWith('|')).map(cells);
    expect(rows(text.split('\n'))).toEqual(rows(plain));
  });
});

describe('escapeMarkdown', () => {
  it.each([
    ['- item', '\\- item'],
    ['1. item', '1<!-- -->. item'],
    ['a_b*c`d`', 'a\\_b\\*c\\`d\\`'],
    ['a < b & c', 'a &lt; b &amp; c'],
    ['-0.5', '-0.5'],
    ['---', '\\---'],
    ['a - b + c', 'a - b + c'],
  ])('writes %j as %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});
