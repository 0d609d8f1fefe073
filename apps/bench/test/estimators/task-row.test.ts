import { describe, expect, it } from 'vitest';
import { taskRows } from '../../src/estimators/task-row.js';
import { failure, reading } from './readings.js';

const place = { task: 't', estimator: 'e' };
const interval = (lower: number, upper: number) => ({ lower, upper, level: 0.9 });

describe('a row of a task', () => {
  it('has bias, spread, RMSE and mean absolute error over seeds', () => {
    // Values 0, 2, 4 around a truth of 1: errors −1, 1, 3.
    const [row] = taskRows([0, 2, 4].map((value) => reading(place, value)));
    expect(row).toMatchObject({ runs: 3, estimates: 3, meanValue: 2 });
    expect(row?.errors).toEqual({
      bias: 1,
      spread: 2,
      rmse: Math.sqrt(11 / 3),
      meanAbsolute: 5 / 3,
    });
  });

  it('holds intervals against the truth, once of all runs and once of those without warning', () => {
    const [row] = taskRows([
      reading(place, 1, { interval: interval(0, 2) }),
      reading(place, 3, { interval: interval(2, 4), warnings: ['NEAR_LOG_N', 'NEAR_LOG_N'] }),
      reading(place, 1, { interval: interval(1, 7) }),
      reading(place, 1),
    ]);
    expect(row?.intervals).toEqual({ count: 3, coverage: 2 / 3, medianHalfWidth: 1 });
    expect(row?.unwarnedIntervals).toEqual({ count: 2, coverage: 1, medianHalfWidth: 2 });
    expect([row?.warnedRuns, row?.warnings]).toEqual([1, { NEAR_LOG_N: 1 }]);
  });

  it('counts failures by code and reads only what there is', () => {
    const [row] = taskRows([reading(place, 2), failure(place)]);
    expect(row).toMatchObject({ runs: 2, estimates: 1, failures: { DATA_INVALID: 1 } });
    expect(row?.errors?.spread).toBeNull();
    const [lost] = taskRows([failure(place)]);
    expect(lost).toMatchObject({ unit: null, errors: null, meanValue: null, wallMs: null });
  });

  it('counts rejections at p of 0.05 and below', () => {
    const [row] = taskRows([0.01, 0.05, 0.06, 0.9].map((pValue) => reading(place, 1, { pValue })));
    expect(row?.test).toEqual({ count: 4, rejected: 0.5 });
  });

  it('gives no error for a dependence measure or another unit', () => {
    const [proxy] = taskRows([reading(place, 1, { kind: 'proxy' })]);
    const [ratio] = taskRows([reading(place, 1, { unit: 'dimensionless' })]);
    expect([proxy?.errors, ratio?.errors]).toEqual([null, null]);
  });

  it('keeps tasks, estimators and sample sizes apart', () => {
    const others = [
      reading({ ...place, task: 'u' }, 1),
      reading({ ...place, estimator: 'f' }, 1),
      reading(place, 1, { rows: 200 }),
    ];
    expect(taskRows([reading(place, 1), ...others])).toHaveLength(4);
  });
});
