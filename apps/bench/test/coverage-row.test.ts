import type { Quantity, RunSummary } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { coverageReadings, coverageRows, type CoverageReading } from '../src/index.js';

const reading = (value: number, halfWidth: number): CoverageReading => ({
  quantity: 'ggmi',
  arm: 'g',
  estimator: 'ksg1',
  truth: 1,
  value,
  lower: value - halfWidth,
  upper: value + halfWidth,
});

describe('a coverage row', () => {
  it('has bias, spread and the share of intervals that hold the truth', () => {
    // Values 0, 2, 4 around a truth of 1: mean 2, bias 1, variance (4+0+4)/2 = 4.
    const [row] = coverageRows([reading(0, 1), reading(2, 0.5), reading(4, 3)]);
    expect(row).toMatchObject({ seeds: 3, bias: 1, spread: 2 });
    expect(row?.coverage).toBeCloseTo(2 / 3, 12);
    expect(row?.meanHalfWidth).toBeCloseTo(1.5, 12);
  });

  it('keeps quantities, arms and estimators apart', () => {
    const others = [
      { ...reading(1, 1), arm: 'h' },
      { ...reading(1, 1), estimator: 'ksg2' },
    ];
    expect(coverageRows([reading(1, 1), ...others])).toHaveLength(3);
  });
});

describe('the readings of a summary', () => {
  it('are the estimates with an interval that stand beside an exact value', () => {
    const common = { symbol: '', name: '', section: { type: 'generators' }, arm: 'g' } as const;
    const number = { available: true, unit: 'nats', warnings: [] } as const;
    const interval = { lower: 0, upper: 2, level: 0.9, method: 'analytic' } as const;
    const quantities: Quantity[] = [
      { ...common, id: 'ggmi', source: 'exact', outcome: { ...number, value: 1, kind: 'exact' } },
      {
        ...common,
        id: 'ggmi',
        source: 'a',
        outcome: { ...number, value: 1, kind: 'estimate', interval },
      },
      { ...common, id: 'ggmi', source: 'b', outcome: { ...number, value: 1, kind: 'estimate' } },
      {
        ...common,
        id: 'gap',
        source: 'a',
        outcome: { ...number, value: 1, kind: 'estimate', interval },
      },
    ];
    const summary: RunSummary = {
      name: 'n',
      seed: 0,
      planDigest: '',
      verdict: { available: false, reason: '' },
      quantities,
      cells: { planned: 0, succeeded: 0, failed: [] },
    };
    expect(coverageReadings(summary).map(({ estimator, truth }) => [estimator, truth])).toEqual([
      ['a', 1],
    ]);
  });
});
