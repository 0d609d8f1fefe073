import { parseHTML } from 'linkedom';
import type { RunComparison } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import {
  comparisonBlocks,
  comparisonFigures,
  comparisonGateValues,
  comparisonHtml,
  comparisonMarkdown,
  comparisonTables,
  evaluateGate,
  parseGate,
  renderBlocks,
} from '../../src/index.js';
import { comparisonFixture, settingFixture } from '../fixtures/comparison-fixture.js';
import { hostileText } from '../fixtures/hostile-run.js';

const style = { width: 100, color: false, unicode: true };
const text = (comparison: RunComparison): string =>
  renderBlocks(comparisonBlocks(comparison), style);
const [other] = comparisonFixture.others as [RunComparison['others'][number]];

function changed(change: Partial<RunComparison['others'][number]>): RunComparison {
  return { ...comparisonFixture, others: [{ ...other, ...change }] };
}

describe('a comparison as text', () => {
  const shown = text(comparisonFixture);

  it('says first what differs in the inputs, then the losses, then the information', () => {
    const places = ['What differs in the inputs', 'Held-out loss, paired', 'Information and other'];
    const found = places.map((place) => shown.indexOf(place));
    expect(found).not.toContain(-1);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
  });

  it('counts one input in the singular', () => {
    expect(shown).toContain('31 inputs that can change results differ; 1 more changes none, or');
  });

  it('counts what is lower, equal and not separated, and names the greatest difference', () => {
    expect(shown.replace(/\s+/g, ' ')).toContain(
      'This run is better in 1 of 3 common arms and worse in none: its held-out loss is lower, by most in gpt: 0.125 [0.063, 0.188] (1 not separated, 1 equal, 90 % paired intervals).',
    );
  });

  it('names the greatest difference in either direction, and none where none is separated', () => {
    const lossesOf = (
      losses: Readonly<Record<string, number>>,
      more: { readonly whyEqual?: string } = {},
    ): string => {
      const [, , open] = settingFixture.heldOut.quantities;
      const quantities = Object.entries(losses).map(([arm, value]) => ({
        ...open!,
        arm,
        difference: {
          ...open!.difference,
          value,
          interval: {
            lower: value && value - 0.25,
            upper: value && value + 0.25,
            level: 0.9,
            method: 'bootstrap' as const,
          },
        },
      }));
      const heldOut = { ...settingFixture.heldOut, ...more, quantities };
      return text(changed({ settings: [{ ...settingFixture, heldOut }] })).replace(/\s+/g, ' ');
    };
    expect(lossesOf({ a: -0.5, b: 0.75, c: -1, d: 0.125 })).toContain(
      'Neither run is better throughout: of 4 common arms this run has the lower held-out loss in 2, by most in c: 1.000 [0.750, 1.250], and the higher one in 1, by most in b: 0.750 [0.500, 1.000] (1 not separated, 90 %',
    );
    expect(lossesOf({ a: 0.125, b: 0 })).toContain(
      'Neither run is shown to be better in any of 2 common arms: no difference of held-out losses is told apart from 0 (1 not separated, 1 equal,',
    );
    expect(lossesOf({ a: 0.5, b: 0.75 })).toContain(
      'The reference is better in 2 of 2 common arms and worse in none: its held-out loss is lower, by most in b: 0.750 [0.500, 1.000]',
    );
    expect(lossesOf({ a: 0, b: 0 }, { whyEqual: 'nothing is drawn' })).toContain(
      'The held-out losses of all 2 common arms are equal, item by item: nothing is drawn.',
    );
    expect(lossesOf({ a: 0 })).toContain(
      'The held-out loss of the common arm is equal, item by item.',
    );
  });

  it('tells items of one id and other contents from common ones', () => {
    expect(shown).toContain('80 in the reference, 60 in this run, 60 in both.');
    expect(shown.replace(/\s+/g, ' ')).toContain('2 have an id in common and other contents');
  });

  it('cuts long values and long groups, and says how much was cut', () => {
    expect(shown).toContain('18 more differ under generators');
    expect(JSON.stringify(comparisonBlocks(comparisonFixture))).toContain('characters)');
    expect(shown).not.toContain('x'.repeat(130));
    expect(shown.split('\n').length).toBeLessThan(140);
  });

  it('keeps nats and proxies in tables of their own', () => {
    const captions = shown.split('\n').filter((line) => line.startsWith('In '));
    expect(captions).toEqual([
      'In nats/item; this run minus the reference, taken: independent.',
      'In no unit, proxies: no nats; this run minus the reference, taken: independent.',
    ]);
  });

  it('gives the reason of what is missing on one side', () => {
    expect(shown).toContain('this run: it was not computed');
  });

  it('says of one plan that its results are the same, or that they are not', () => {
    const inputs = { ...other.inputs, samePlan: true, differences: [] };
    expect(text(changed({ inputs }))).toContain('The same plan: the same results.');
    const commonCells = { cells: 4, otherResults: 1 };
    const strange = text(changed({ inputs: { ...inputs, commonCells } })).replace(/\s+/g, ' ');
    expect(strange).toContain('Of 4 common cells 1 gave other results');
  });

  it.each([20, 40, 80, 120])('keeps within %i columns', (width) => {
    const lines = renderBlocks(comparisonBlocks(comparisonFixture), { ...style, width }).split(
      '\n',
    );
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
  });

  it('lists the settings of a sweep with what they are', () => {
    const at = { items: 16 };
    const swept = text(changed({ settings: [{ ...settingFixture, mode: 'short', at }] }));
    expect(swept).toContain('Held-out loss in 1 common setting');
    expect(swept).toContain('short, items = 16');
  });
});

describe('a comparison as a page', async () => {
  const { document } = parseHTML(await comparisonHtml(comparisonFixture));

  it('has a figure with a text alternative and a table of its data', () => {
    const figures = [...document.querySelectorAll('figure')];
    expect(figures).toHaveLength(comparisonFigures(comparisonFixture).length);
    expect(figures.length).toBeGreaterThan(2);
    for (const figure of figures) {
      expect(figure.querySelector('[role=img]')?.getAttribute('aria-label')).toMatch(/gpt/);
      expect(figure.querySelectorAll('details table tbody tr').length).toBeGreaterThan(0);
    }
  });

  it('shows every difference to its last bit', () => {
    const values = [...document.querySelectorAll('.number data')].map((node) =>
      Number(node.getAttribute('value')),
    );
    expect(values).toEqual(expect.arrayContaining([-0.125, 0.01, 0.25]));
  });

  it('has every word that it opens', () => {
    const targets = [...document.querySelectorAll('[popovertarget]')].map(
      (node) => node.getAttribute('popovertarget') ?? '',
    );
    expect(targets.length).toBeGreaterThan(0);
    for (const target of targets) expect(document.getElementById(target)).not.toBeNull();
  });
});

/** Characters that act on a reader or a terminal; line feeds and blanks are the page's own. */
const acting = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

describe('a comparison of hostile runs', () => {
  const hostile = JSON.parse(
    JSON.stringify(comparisonFixture, (key, value: unknown) =>
      ['label', 'name', 'path', 'there', 'arm', 'data', 'reason', 'note'].includes(key) &&
      typeof value === 'string'
        ? `${value} ${hostileText}`
        : value,
    ),
    // Texts are replaced by texts: the shape stays.
  ) as RunComparison;

  it('is text on its page, and nothing that acts', async () => {
    const html = await comparisonHtml(hostile);
    const { document } = parseHTML(html);
    expect(document.querySelectorAll('script, img, svg[onload], a[href^="http"]')).toHaveLength(0);
    const attributes = [...document.querySelectorAll('*')].flatMap((node) =>
      node.getAttributeNames(),
    );
    expect(attributes.filter((name) => /^(?:on|style$|src)/.test(name))).toEqual([]);
    expect(document.body.textContent).toContain('<script>window.hostile = 1</script>');
    expect(html).not.toMatch(acting);
  });

  it('is text in a terminal and in Markdown', () => {
    expect(text(hostile)).not.toMatch(acting);
    const markdown = comparisonMarkdown(hostile);
    expect(markdown).not.toMatch(/<script|(?<!\\)\]\(javascript|\u202e/);
  });
});

describe('a comparison for programs', () => {
  const held = (gate: string, comparison = comparisonFixture) =>
    evaluateGate(parseGate(gate), comparisonGateValues(comparison));

  it('has gates on its differences, of the only other run and of any by its number', () => {
    expect(held('heldOut.gpt.difference.upper > -0.1')).toMatchObject({
      failed: true,
      value: -0.0625,
    });
    expect(held('heldOut.gpt.difference.lower > 0').failed).toBe(false);
    expect(held('runs.2.heldOut.gpt.difference.value < 0').failed).toBe(true);
    expect(held('readings.matched.gpt.mutual-information.ld-cmi.value > 0')).toMatchObject({
      value: 0.25,
    });
    expect(held('inputs.differences > 31').failed).toBe(false);
    expect(held('readings.matched.gpt.mutual-information.lost.value > 9')).toMatchObject({
      failed: true,
      reason: 'this run: it was not computed',
    });
    const three = { ...comparisonFixture, others: [other, other] };
    expect(held('runs.3.heldOut.copy.difference.value == 0', three).failed).toBe(true);
    expect(() => held('heldOut.copy.difference.value == 0', three)).toThrow('names nothing');
  });

  it('has gates that fail, and are no slip of the pen, where there is no such difference', () => {
    const reason = 'the held-out sets have 0 items in common';
    const quantities = settingFixture.heldOut.quantities.map((compared) => ({
      ...compared,
      difference: { available: false, reason } as const,
    }));
    const apart = changed({
      settings: [{ ...settingFixture, heldOut: { ...settingFixture.heldOut, reason, quantities } }],
    });
    for (const name of ['difference', 'loss', 'minus.base', 'natsPerByte']) {
      const outcome = held(`heldOut.gpt.${name}.lower > 0`, apart);
      expect(outcome).toMatchObject({ failed: true, reason });
    }
    expect(() => held('heldOut.gtp.difference.lower > 0', apart)).toThrow('names nothing');
    expect(text(apart)).not.toContain('below 0 this run');
    const going = changed({ settings: [], leftOut: ['Of this run no result is compared.'] });
    for (const place of ['heldOut.gpt.difference', 'runs.2.readings.a.gpt.b.c', 'settings.1.x']) {
      expect(held(`${place}.lower > 0`, going)).toMatchObject({
        failed: true,
        reason: 'Of this run no result is compared.',
      });
    }
    expect(() => held('heldout.gpt.difference.lower > 0', going)).toThrow('names nothing');
  });

  it('numbers what has one name, such as the reasons of a curator, and loses none', () => {
    const twice = settingFixture.numbers[0]!;
    const curated = { ...twice, section: { type: 'generators' } as const, source: 'cleaner' };
    const second = { ...curated, difference: { ...curated.difference, value: 7 } };
    const comparison = changed({ settings: [{ ...settingFixture, numbers: [curated, second] }] });
    const place = 'data.gpt.mutual-information';
    expect(held(`${place}.cleaner.value > 9`, comparison).value).toBe(0.25);
    expect(held(`${place}."cleaner (2)".value > 9`, comparison).value).toBe(7);
  });

  it('has tables with every difference, uncut', () => {
    const [inputs, data, differences] = comparisonTables(comparisonFixture);
    expect(inputs!.rows).toHaveLength(32);
    expect(inputs!.rows[5]).toContain('x'.repeat(500));
    expect(data!.rows[1]).toEqual([
      'second',
      'gpt',
      'different',
      1,
      1,
      '118 items in common',
      120,
      121,
      118,
    ]);
    expect(differences!.rows).toHaveLength(6);
    for (const { columns, rows } of [inputs!, data!, differences!]) {
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });

  it('has a summary in Markdown with the inputs before the losses', () => {
    const markdown = comparisonMarkdown(comparisonFixture);
    expect(markdown.indexOf('**Inputs:**')).toBeLessThan(markdown.indexOf('held-out loss'));
    expect(markdown).toContain(
      '| gpt | 0.5 loss | 0.375 loss | -0.125 \\[-0.188, -0.063\\] loss | paired |',
    );
    expect(markdown).toContain('and 11 more.');
  });
});
