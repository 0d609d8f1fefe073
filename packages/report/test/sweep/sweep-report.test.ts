import { describe, expect, it } from 'vitest';
import { renderBrief, renderSummary, runFigures, sweepCsv } from '../../src/index.js';
import { sparkline } from '../../src/sweep/sparkline.js';
import { readingSection } from '../fixtures/quantity-fixture.js';
import { sweepFixture } from '../fixtures/sweep-fixture.js';

const style = { width: 160, color: false, unicode: true };

describe('a line of bars', () => {
  it('runs from the least to the largest value, with a blank for a missing one', () => {
    expect(sparkline([0, 1, undefined, 3.5, 7])).toBe('▁▂ ▅█');
    expect(sparkline([2, 2])).toBe('··');
  });
});

describe('the report of a sweep', () => {
  it('shows mean, median and spread at every point of every mode', () => {
    const text = renderSummary(sweepFixture(-5), style);
    expect(text).toContain('Sweep K: along K');
    for (const [K, gap] of [1, 2, 3, 4, 5].map((each) => [each, each ** 2] as const)) {
      const row = new RegExp(
        `^${K} +\\+${gap}\\.00 ± 0\\.10.* +\\+${gap}\\.50 ± 0\\.10.* +2$`,
        'm',
      );
      expect(text).toMatch(row);
    }
    expect(text).toMatch(/^5 +-5\.00 ± 0\.10/m);
  });

  it('is a line of bars per series where it is brief', () => {
    const text = renderBrief(sweepFixture(-5), style);
    expect(text).toContain('by exact-densities, reading kl: 1 ▁▂▃▅█ 5, from 1 to 25');
    expect(text).toContain('by histogram, reading kl: 1 █▆▅▃▁ 5, from -5 to -1');
  });

  it('shows proxies in a block of their own, behind what is in nats', () => {
    const fixture = sweepFixture(-5);
    const points = fixture.points!.map((point, index) => {
      const outcome = {
        available: true,
        value: index / 100,
        unit: 'dimensionless',
        kind: 'proxy',
        warnings: [],
      } as const;
      const proxy = {
        ...point.quantities[0]!,
        id: 'embedding-dependence-difference',
        symbol: 'dep_A − dep_B',
        source: 'hsic, width × 1',
        outcome,
      };
      return { ...point, quantities: [...point.quantities, proxy] };
    });
    const text = renderBrief({ ...fixture, points }, style).replaceAll(/\s+/g, ' ');
    const [quantities, proxies] = text.split('Proxies along the same points, not in nats');
    expect(quantities).not.toContain('dep_A − dep_B');
    expect(proxies).toMatch(
      /dep_A − dep_B \(dimensionless, proxy\).*hsic, width × 1.*from 0 to 0\.04/,
    );
  });

  it.each([
    [-5, 'they disagree'],
    [5, 'they agree'],
    [1.9, 'this run does not decide whether they agree'],
  ])('says of a trend of %d standard errors against one of 12.5 that %s', (published, words) => {
    const text = renderBrief(sweepFixture(published), style).replaceAll(/\s+/g, ' ');
    expect(text).toContain(words);
    expect(text.match(/they (dis)?agree\.|whether they agree\./g)).toHaveLength(1);
  });

  it('says why a point has no number', () => {
    const fixture = sweepFixture(-5);
    const [first, ...points] = fixture.points!;
    const [gap, ...others] = first!.quantities;
    const outcome = { available: false, reason: 'the model of setting 3 failed' } as const;
    const broken = { ...first!, quantities: [{ ...gap!, outcome }, ...others] };
    const text = renderSummary({ ...fixture, points: [broken, ...points] }, style);
    expect(text).toContain('n/a (1)');
    expect(text).toContain('(1) the model of setting 3 failed');
  });

  it('shows what later points have where the first has nothing', () => {
    const fixture = sweepFixture(-5);
    const [first, ...points] = fixture.points!;
    const text = renderSummary(
      { ...fixture, points: [{ ...first!, quantities: [] }, ...points] },
      style,
    );
    expect(text).toMatch(/^1 +n\/a \(1\)/m);
    expect(text).toMatch(/^2 +\+4\.00 ± 0\.10/m);
  });

  it('keeps readings and generators apart, in tables, figures and trends', () => {
    const fixture = sweepFixture(-5);
    const [first, second] = ['kl', 'other'].map((reading) => readingSection(reading, 'divergence'));
    const points = fixture.points!.map((point) => ({
      ...point,
      quantities: point.quantities.flatMap((quantity) =>
        [first!, second!].map((section) => ({ ...quantity, section })),
      ),
    }));
    const [trend] = fixture.trends!;
    const trends = ['m', 'n'].flatMap((arm) =>
      ['kl', 'other'].map((reading) => ({ ...trend!, arm, reading })),
    );
    const text = renderSummary({ ...fixture, points, trends }, style);
    const headings = text.split('\n').filter((line) => line.includes(') of '));
    expect(new Set(headings).size).toBe(4);
    for (const reading of ['kl', 'other']) {
      for (const arm of ['m', 'n']) {
        expect(text).toMatch(new RegExp(`of ${arm}, by exact-densities, reading ${reading}\\b`));
      }
    }
    const [figure] = runFigures({ ...fixture, points, trends });
    expect(figure!.spec['vconcat']).toHaveLength(4);
  });

  it('names no z where all settings say the same', () => {
    const fixture = sweepFixture(-5);
    const same = { difference: 0, standardError: 0 };
    const trends = fixture.trends!.map((trend) => ({
      ...trend,
      ...same,
      interval: { ...trend.interval, lower: 0, upper: 0 },
    }));
    const text = renderSummary({ ...fixture, trends }, style);
    expect(text).not.toMatch(/NaN|Infinity/);
    expect(text).toMatch(/– +shows no direction/);
  });

  it('gives the verdict of every point that has one', () => {
    const fixture = sweepFixture(-5);
    const [first, ...points] = fixture.points!;
    const verdict = { available: true, sentence: 'Held-out data say: m helps.' } as const;
    const text = renderBrief({ ...fixture, points: [{ ...first!, verdict }, ...points] }, style);
    expect(text).toContain('K, K = 1, mode plain: Held-out data say: m helps.');
    expect(text.match(/Held-out data say/g)).toHaveLength(1);
  });
});

describe('the numbers of a sweep as CSV', () => {
  it('are one line for every quantity of every point, digits in full', () => {
    const lines = sweepCsv(sweepFixture(-5))!.trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 10 * 3);
    expect(lines[0]).toMatch(/^mode,panel,K,section,id,symbol,arm,versus,source,value,unit,kind,/);
    expect(lines[1]).toBe(
      'plain,K,1,kl,divergence-gap,divergence-gap,m,,exact-densities,1,nats,estimate,0.1,0.8355,1.1645,0.9,,,',
    );
  });

  it('quotes what would break a line', () => {
    const fixture = sweepFixture(-5);
    const [first] = fixture.points!;
    const outcome = { available: false, reason: 'no "law", none' } as const;
    const quantities = [{ ...first!.quantities[0]!, outcome }];
    const csv = sweepCsv({ ...fixture, points: [{ ...first!, quantities }] });
    expect(csv).toContain(',"no ""law"", none"\r\n');
  });
});
