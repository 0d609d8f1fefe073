import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { reportHtml, renderMarkdown } from '../../src/index.js';
import { estimateOf, quantityOf } from '../fixtures/quantity-fixture.js';
import { runFixture } from '../fixtures/run-fixture.js';

/** anchors+careful is 0.0100 above anchors twice, anchors+careless 0.0146 below: both ± 0.0033. */
const beyond = { careful: 0.01, careless: -0.0146 };
const control = Object.entries(beyond).map(([generator, value]) =>
  quantityOf('loss-difference', estimateOf(value, 0.002, { unit: 'loss', sampleSize: 500 }), {
    section: { type: 'deployed' },
    arm: `anchors+${generator}`,
    versus: 'anchors twice',
  }),
);
const { summary } = runFixture;
const verdict = {
  available: true,
  sentence:
    'Held-out data say (90 % paired intervals): the data of careless help (anchors+careless, loss -0.0146 [-0.0179, -0.0113] against that); the best generator is careless.',
} as const;
const run = {
  ...runFixture,
  summary: { ...summary, verdict, quantities: [...summary.quantities, ...control] },
};
const { document } = parseHTML(await reportHtml(run));
const effects = [...document.querySelectorAll('header .effect')];

describe('the table of the verdict', () => {
  it('begins with the column against training on the anchors twice, in its own words', () => {
    expect(effects.map((node) => node.textContent)).toEqual([
      '◆ less than longer training',
      '▽ helps',
      '▽ helps',
      '▼ helps beyond longer training',
      '▽ helps',
      '▽ helps',
    ]);
  });

  it('colours as help only what helps beyond longer training', () => {
    expect(effects.map((node) => node.className)).toEqual([
      'effect amber',
      'effect ink',
      'effect ink',
      'effect blue',
      'effect ink',
      'effect ink',
    ]);
  });

  it('says once what unit, kind and sample size all of its numbers have', () => {
    expect(document.querySelector('header caption')!.textContent).toBe(
      'What the synthetic data of each generator do to the held-out loss (loss · estimate · n=500)',
    );
    expect(document.querySelectorAll('header .number .about')).toHaveLength(0);
    const number = document.querySelector('header .number')!;
    expect(number.getAttribute('title')).toBe('loss · estimate · n=500');
    expect(number.querySelector('.visually-hidden:last-child')!.textContent).toBe(
      'loss · estimate · n=500',
    );
  });

  it('stands beside a headline whose numbers are small', () => {
    const headline = document.querySelector('h1')!;
    expect(headline.firstChild!.textContent).toBe('The data of careless help');
    expect(headline.querySelector('small')!.textContent).toBe(
      ' (anchors+careless, loss −0.0146 [−0.0179, −0.0113] against that)',
    );
  });

  it('has its column in Markdown, too', () => {
    expect(renderMarkdown(run)).toMatch(/held-out loss \| minus anchors twice \|/);
    expect(renderMarkdown(run)).toMatch(
      /\| anchors\+careful \|.*◆ less than longer training: \+0\.0100/,
    );
  });
});

describe('a table of numbers', () => {
  it('says in the header of a column what all of its numbers share, and in no cell', () => {
    const header = [...document.querySelectorAll('#held-out th')].find((node) =>
      node.textContent?.startsWith('minus base'),
    );
    expect(header!.querySelector('.detail')!.textContent).toBe('loss · estimate · n=500');
    const cells = [...document.querySelectorAll('#held-out td .number[data-versus=base]')];
    expect(cells.length).toBeGreaterThan(2);
    expect(cells.filter((cell) => cell.querySelector('.about') !== null)).toEqual([]);
  });
});
