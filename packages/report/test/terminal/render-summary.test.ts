import type { RunSummary } from '@ggmi/core';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { formatOutcome } from '../../src/numbers/format-outcome.js';
import { attributeText } from '../../src/quantities/attribute.js';
import { catalogueEntry } from '../../src/quantities/quantity-catalogue.js';
import { renderSummary } from '../../src/terminal/render-summary.js';
import { estimateOf, quantityOf, readingSection, valueOf } from '../fixtures/quantity-fixture.js';
import { summaryFixture } from '../fixtures/summary-fixture.js';

const wide = { width: 400, color: false, unicode: true };

function words(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

function summaryWith(parts: Partial<RunSummary>): RunSummary {
  return { ...summaryFixture, ...parts };
}

describe('renderSummary', () => {
  it('begins with the verdict', () => {
    const text = renderSummary(summaryFixture, wide);
    expect(text.split('\n')[0]).toBe(
      summaryFixture.verdict.available ? summaryFixture.verdict.sentence : '',
    );
  });

  it('says why there is no verdict', () => {
    const verdict = { available: false, reason: 'the config has no deployed comparison.' } as const;
    const text = renderSummary(summaryWith({ verdict }), wide);
    expect(text.startsWith('No verdict: the config has no deployed comparison.')).toBe(true);
  });

  it('shows every number, standard error and interval of the summary', () => {
    const text = words(renderSummary(summaryFixture, wide));
    const numbers = summaryFixture.quantities.flatMap(({ id, outcome }) => {
      if (!outcome.available) return [];
      const shown = formatOutcome(outcome, catalogueEntry(id).signs);
      const value = [shown.value, shown.standardError].filter((part) => part !== undefined);
      return [value.join(' '), ...(shown.interval === undefined ? [] : [shown.interval])];
    });
    expect(numbers.length).toBeGreaterThan(80);
    expect(numbers.filter((number) => !text.includes(number))).toEqual([]);
  });

  it('shows every unit, kind, sample size and interval method that occurs', () => {
    const text = words(renderSummary(summaryFixture, wide));
    const attributes = ['unit', 'kind', 'interval', 'sample size'] as const;
    const said = summaryFixture.quantities.flatMap((quantity) =>
      attributes.flatMap((attribute) => attributeText(quantity, attribute) ?? []),
    );
    expect(new Set(said)).toContain('90% jackknife interval');
    expect(new Set(said)).toContain('n=1000');
    expect(said.filter((attribute) => !text.includes(attribute))).toEqual([]);
  });

  it('gives the reason of every missing number', () => {
    const text = words(renderSummary(summaryFixture, wide));
    expect(text).toContain('not available: the covariance of 40 columns from 30 rows is singular.');
    expect(text).toContain('not available: unbounded loss: a bound needs σ.');
  });

  it('says of each estimate whether its interval covers the truth', () => {
    const text = renderSummary(summaryFixture, wide);
    // Rows of the first generator: truth 0.804719, 0.346574, 0.458145; see the fixture's numbers.
    const row = (name: string) =>
      text.split('\n').find((line) => line.startsWith(`${name} `)) ?? '';
    expect(row('ksg1').match(/(?:covers|misses) truth/g)).toEqual([
      'covers truth',
      'covers truth',
      'covers truth',
    ]);
    expect(row('gaussian').match(/(?:covers|misses) truth/g)).toEqual([
      'covers truth',
      'covers truth',
      'misses truth',
    ]);
  });

  it('lists a warning once, with its code and all numbers it belongs to', () => {
    const text = words(renderSummary(summaryFixture, wide));
    expect(text.match(/FEW_SUBSAMPLES/g)).toHaveLength(1);
    expect(text).toContain('12 subsamples, 100 wanted.');
    expect(text).toContain('(GGMI of careful, careless by gaussian-copula, reading direct)');
  });

  it('lists failed cells with code, message and cell', () => {
    expect(words(renderSummary(summaryFixture, wide))).toContain(
      'train careless, run 3: DATA_INVALID: row 3 is empty. (cell ab12)',
    );
  });

  it('explains the kinds that occur and no others', () => {
    const quantities = [quantityOf('kl-task', valueOf(0.5, { kind: 'exact' }))];
    const text = renderSummary(summaryWith({ quantities }), wide);
    expect(text).toContain('exact: computed from a known law');
    expect(text).not.toContain('proxy:');
    expect(text).not.toContain('lower-bound:');
  });

  it('drops neither an unknown quantity, nor a second one for the same place, nor an unknown section', () => {
    const section = readingSection('new', 'reading-of-tomorrow');
    const deployed = { section: { type: 'deployed' }, arm: 'base' } as const;
    // A record from a later version may hold a section that this version's type does not name.
    const later = { type: 'later' } as unknown as { type: 'deployed' };
    const quantities = [
      quantityOf('something-new', valueOf(0.1234), { section }),
      quantityOf('held-out-loss', valueOf(0.2345), deployed),
      quantityOf('held-out-loss', valueOf(0.3456), deployed),
      quantityOf('anything', valueOf(0.4567), { section: later }),
    ];
    const text = renderSummary(summaryWith({ quantities }), wide);
    for (const number of ['0.1234', '0.2345', '0.3456', '0.4567']) expect(text).toContain(number);
  });

  it('shows a difference of two arms once where both orders are in the record', () => {
    const section = { type: 'deployed' } as const;
    const difference = (arm: string, versus: string, value: number) =>
      quantityOf('loss-difference', estimateOf(value, 0.01), { section, arm, versus });
    const quantities = [
      difference('one', 'two', 0.1234),
      difference('two', 'one', -0.1234),
      difference('one', 'three', 0.25),
      difference('three', 'one', -0.26),
    ];
    const text = words(renderSummary(summaryWith({ quantities }), wide));
    expect(text).toContain('one minus two +0.123 ± 0.010 [+0.107, +0.140]');
    expect(text).not.toContain('two minus one');
    expect(text).toContain('three minus one -0.260');
  });

  it('says with each note which quantities it belongs to', () => {
    const quantities = [
      quantityOf('kl', valueOf(1), { symbol: 'KL', arm: 'one', note: 'Both.' }),
      quantityOf('kl', valueOf(2), { symbol: 'KL', arm: 'two', note: 'Both.' }),
      quantityOf('tv', valueOf(3), { symbol: 'TV', note: 'Alone.' }),
    ];
    const text = renderSummary(summaryWith({ quantities }), wide);
    expect(text).toContain('- KL of one, two: Both.');
    expect(text).toContain('- TV: Alone.');
  });

  it('puts a column without any number, for one reason, into a sentence', () => {
    const section = { type: 'deployed' } as const;
    const outcome = { available: false, reason: 'no log-loss.' } as const;
    const quantities = ['one', 'two'].flatMap((arm) => [
      quantityOf('held-out-loss', valueOf(1), { section, arm }),
      quantityOf('held-out-nats-per-byte', outcome, { section, arm }),
    ]);
    const text = renderSummary(summaryWith({ quantities }), wide);
    expect(text).toContain('held-out nats per byte: not available: no log-loss.');
    expect(text).not.toContain('n/a');
  });

  it('lists what finds its place in a table taken, with unit and kind', () => {
    const quantities = [
      quantityOf('novelty', valueOf(0.1234), { arm: 'one' }),
      quantityOf('novelty', valueOf(0.2345, { unit: 'squared-error', kind: 'proxy' }), {
        arm: 'one',
      }),
    ];
    const text = words(renderSummary(summaryWith({ quantities }), wide));
    expect(text).toContain('novelty one 0.2345 squared-error, proxy plain average');
  });

  it.each([20, 40, 80, 120])('keeps within %i columns, with and without Unicode', (width) => {
    for (const unicode of [true, false]) {
      const text = renderSummary(summaryFixture, { width, color: false, unicode });
      for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }
  });

  it('sends no control or bidirectional character to the terminal, whatever the texts hold', () => {
    const evil = 'x\x1b[2Jy\u202ez\x07\u2066\nq';
    const warnings = [{ code: '@evil/x/Y', message: evil }] as const;
    const quantities = [
      quantityOf(evil, valueOf(1, { warnings }), { arm: evil, source: evil, note: evil }),
      quantityOf(
        'ggmi',
        { available: false, reason: evil },
        {
          section: readingSection(evil, 'replicate'),
          arm: evil,
          symbol: evil,
        },
      ),
      quantityOf('held-out-loss', valueOf(1), { section: { type: 'deployed' }, arm: evil }),
    ];
    const failed = [{ cell: evil, label: evil, code: evil, message: evil }];
    const text = renderSummary(
      summaryWith({
        name: evil,
        planDigest: evil,
        quantities,
        verdict: { available: true, sentence: evil },
        cells: { planned: 1, succeeded: 0, failed },
      }),
      wide,
    );
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text).toContain('x\\u{1b}[2Jy\\u{202e}z\\u{7}\\u{2066}\\nq');
  });
});
