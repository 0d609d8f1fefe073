import { randomStream } from '@ggmi/numerics';
import { DataInvalidError, type Estimate } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { bootstrapMeans } from '../../src/intervals/bootstrap-means.js';
import {
  estimateWithInterval,
  type IntervalPlan,
} from '../../src/intervals/estimate-with-interval.js';
import { jackknifeStandardError } from '../../src/intervals/jackknife.js';
import { percentileInterval } from '../../src/intervals/percentile-interval.js';
import { subtractResamples } from '../../src/intervals/resampled-uncertainty.js';
import { partitionRows, subsamplingStandardError } from '../../src/intervals/subsampling.js';

const plan: IntervalPlan = {
  resampling: 'subsample',
  level: 0.9,
  subsamples: 100,
  minimumSampleSize: 2,
  resamplingKey: 'resampling',
  estimationKey: 'estimation',
  signal: new AbortController().signal,
};

/** The sample mean as an estimator: its standard error is known to be σ/√n. */
function meanEstimate(rows: readonly number[]): Estimate {
  const value = rows.reduce((sum, row) => sum + row, 0) / rows.length;
  return {
    value,
    unit: 'nats',
    kind: 'estimate',
    sampleSize: rows.length,
    options: {},
    warnings: [],
  };
}

const select = (rows: readonly number[], units: ArrayLike<number>): readonly number[] =>
  Array.from(units, (unit) => rows[unit]!);

function normals(count: number, key: string): number[] {
  const random = randomStream(key);
  return Array.from({ length: count }, () => random.normal());
}

describe('the jackknife', () => {
  it('gives the standard error of a mean exactly: s/√n', () => {
    const rows = [1, 4, 2, 8];
    // Leaving one out: mean (15 − x)/3. s² = 28.75/3 = 9.58333; s/√4 = 1.547848.
    const without = rows.map((row) => (15 - row) / 3);
    expect(jackknifeStandardError(without).standardError).toBeCloseTo(1.547847969, 8);
    expect(jackknifeStandardError(without).degreesOfFreedom).toBe(3);
  });
});

describe('the values without each unit, where an estimator has them at once', () => {
  const rows = [1, 4, 2, 8];
  const data = { input: rows, units: 4, select };
  const atOnce = {
    ...data,
    leaveOneOut: (all: readonly number[]) => Float64Array.from(all, (row) => (15 - row) / 3),
  };

  it('make the jackknife interval of as many estimates', async () => {
    const jackknife = { ...plan, resampling: 'jackknife' } as const;
    const plain = await estimateWithInterval(meanEstimate, data, jackknife);
    expect(await estimateWithInterval(meanEstimate, atOnce, jackknife)).toEqual(plain);
    let estimates = 0;
    const counted = (input: readonly number[]) => {
      estimates += 1;
      return meanEstimate(input);
    };
    await estimateWithInterval(counted, atOnce, jackknife);
    expect(estimates).toBe(1);
  });

  it('are not asked for when the declared resampling is another', async () => {
    const unasked = {
      input: normals(200, 'unasked'),
      units: 200,
      select,
      leaveOneOut: () => {
        throw new Error('asked');
      },
    };
    const { resamples } = await estimateWithInterval(meanEstimate, unasked, plan);
    expect(resamples?.method).toBe('subsampling');
  });
});

describe('subsampling', () => {
  it('cuts the rows into disjoint parts of equal size', () => {
    const [parts] = partitionRows(105, { partitions: 1, random: randomStream('rows') });
    const all = parts!.flatMap((part) => [...part]);
    expect(parts!.map((part) => part.length)).toEqual(Array.from({ length: 10 }, () => 10));
    expect(new Set(all).size).toBe(100);
  });

  it('extrapolates the variance of parts to the full size as 1/N', () => {
    // Ten parts with values 1..10: variance 55/6; the mean of ten has a tenth of it.
    const values = Array.from({ length: 10 }, (_, index) => index + 1);
    const error = subsamplingStandardError([values, values], 1000);
    expect(error.standardError).toBeCloseTo(Math.sqrt(55 / 60), 12);
    expect(error.degreesOfFreedom).toBe(18);
  });

  it('covers the mean of a normal sample in about 90 % of samples, and never uses a row twice', async () => {
    let covered = 0;
    for (let sample = 0; sample < 400; sample++) {
      const input = normals(200, `sample ${sample}`);
      const { estimate } = await estimateWithInterval(
        (rows: readonly number[]) => {
          expect(new Set(rows).size).toBe(rows.length);
          return meanEstimate(rows);
        },
        { input, units: input.length, select },
        { ...plan, resamplingKey: `resampling ${sample}` },
      );
      const { lower, upper } = estimate.interval!;
      if (lower <= 0 && 0 <= upper) covered += 1;
    }
    // 400 samples at 90 %: standard error 1.5 points; 3 of them.
    expect(covered / 400).toBeGreaterThan(0.855);
    expect(covered / 400).toBeLessThan(0.945);
  });
});

describe('an estimate with an interval', () => {
  it('keeps an interval of the estimator’s own', async () => {
    const interval = { lower: 0, upper: 1, level: 0.9, method: 'analytic' } as const;
    const completed = await estimateWithInterval(
      (rows: readonly number[]) => ({ ...meanEstimate(rows), interval }),
      { input: normals(50, 'own'), units: 50, select },
      plan,
    );
    expect(completed.estimate.interval).toBe(interval);
    expect(completed.resamples).toBeNull();
  });

  it('says why there is none where the data are too few', async () => {
    const completed = await estimateWithInterval(
      (rows: readonly number[]) => meanEstimate(rows),
      { input: normals(15, 'few'), units: 15, select },
      plan,
    );
    expect(completed.estimate.interval).toBeUndefined();
    expect(completed.estimate.warnings.map(({ code }) => code)).toEqual(['INTERVAL_UNAVAILABLE']);
  });

  it('leaves one unit out at a time under the jackknife', async () => {
    const { estimate } = await estimateWithInterval(
      (rows: readonly number[]) => meanEstimate(rows),
      { input: [1, 4, 2, 8], units: 4, select },
      { ...plan, resampling: 'jackknife' },
    );
    expect(estimate.standardError).toBeCloseTo(1.547847969, 8);
    // t quantile with 3 degrees at 95 %: 2.353363.
    expect(estimate.interval!.upper - estimate.value).toBeCloseTo(2.353363435 * 1.547847969, 6);
  });
});

describe('a difference of resamples', () => {
  it('is taken part by part', () => {
    const first = { method: 'jackknife', values: [3, 5, 4] } as const;
    const second = { method: 'jackknife', values: [1, 3, 2] } as const;
    // The two move together: their difference has no spread at all.
    expect(subtractResamples(first, second)).toEqual({ method: 'jackknife', values: [2, 2, 2] });
  });

  it('does not exist between different resampling plans', () => {
    const jackknife = { method: 'jackknife', values: [1, 2] } as const;
    const subsampling = { method: 'subsampling', rows: 20, values: [[1, 2]] } as const;
    expect(subtractResamples(jackknife, subsampling)).toBeUndefined();
    expect(subtractResamples(jackknife, { method: 'jackknife', values: [1] })).toBeUndefined();
  });
});

describe('the bootstrap of held-out losses', () => {
  it('has the spread of the mean over items', () => {
    const losses = normals(400, 'losses');
    const { points, draws } = bootstrapMeans([[losses]], {
      resamples: 2000,
      random: randomStream('bootstrap'),
    });
    const mean = losses.reduce((sum, loss) => sum + loss, 0) / 400;
    const spread = Math.sqrt(losses.reduce((sum, loss) => sum + (loss - mean) ** 2, 0)) / 400;
    expect(points[0]).toBeCloseTo(mean, 12);
    // The standard deviation of 2,000 draws has a relative error of 1/√4000 = 1.6 %; 4 of them.
    expect(percentileInterval(draws[0]!, 0.9).standardError / spread).toBeCloseTo(1, 1);
  });

  it('pairs the arms: arms that differ by a constant differ by it in every resample', () => {
    const losses = normals(50, 'paired');
    const shifted = losses.map((loss) => loss + 0.25);
    const { draws } = bootstrapMeans(
      [
        [losses, losses],
        [shifted, shifted],
      ],
      {
        resamples: 200,
        random: randomStream('bootstrap'),
      },
    );
    for (const [draw, value] of draws[0]!.entries()) {
      expect(draws[1]![draw]! - value).toBeCloseTo(0.25, 12);
    }
  });

  it('includes the spread between seeds', () => {
    // Items are all alike; only the seeds differ, and of two one is drawn: a resample's mean is 0 or 1.
    const { draws } = bootstrapMeans(
      [
        [
          [0, 0, 0],
          [1, 1, 1],
        ],
      ],
      {
        resamples: 500,
        random: randomStream('bootstrap'),
      },
    );
    expect(new Set(draws[0])).toEqual(new Set([0, 1]));
  });
});

describe('a part of the data without an answer', () => {
  it('leaves the value and says why there is no interval', async () => {
    const picky = (rows: readonly number[]): Estimate => {
      if (rows.length < 40) {
        const facts = { where: 'rows', received: rows.length, expected: '40', next: 'Add rows.' };
        throw new DataInvalidError(facts);
      }
      return meanEstimate(rows);
    };
    const data = { input: normals(300, 'picky'), units: 300, select };
    const { estimate, resamples } = await estimateWithInterval(picky, data, plan);
    expect(resamples).toBeNull();
    expect(estimate.interval).toBeUndefined();
    expect(estimate.warnings).toEqual([
      { code: 'INTERVAL_UNAVAILABLE', message: expect.stringContaining('expected 40') },
    ]);
  });
});

describe('parts that are too small', () => {
  it('give no interval: below 20 rows their spread says nothing of the whole', async () => {
    const of = (units: number) =>
      estimateWithInterval(meanEstimate, { input: normals(units, 'few'), units, select }, plan);
    expect((await of(200)).estimate.interval).toBeDefined();
    const { estimate } = await of(199);
    expect(estimate.interval).toBeUndefined();
    expect(estimate.warnings[0]?.message).toContain('at least 200 units of data; there are 199');
  });
});
