import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { bootstrapDifferences } from '../../src/compare/held-out/bootstrap-differences.js';
import { bootstrapMeans } from '../../src/intervals/bootstrap-means.js';

describe('the bootstrap of two runs', () => {
  const random = randomStream('tables');
  const table = (): Float64Array[] =>
    Array.from({ length: 3 }, () => Float64Array.from({ length: 20 }, () => random.normal()));
  const [here, there] = [table(), table()];
  const plan = { resamples: 50, random: randomStream('resamples') };

  it('equals the bootstrap of one run over the table of differences where trainings pair', () => {
    const differences = there.map((row, seed) =>
      Array.from(row, (loss, item) => loss - here[seed]![item]!),
    );
    const oracle = bootstrapMeans([differences], plan);
    const { points, draws } = bootstrapDifferences([{ here, there }], {
      ...plan,
      trainings: 'paired',
    });
    expect(points[0]).toBeCloseTo(oracle.points[0]!, 12);
    for (const [draw, value] of draws[0]!.entries()) {
      expect(value).toBeCloseTo(oracle.draws[0]![draw]!, 12);
    }
  });

  it('draws trainings of each run for themselves where they are independent', () => {
    const constant = (rows: readonly number[]) =>
      rows.map((value) => Float64Array.of(value, value));
    const tables = [{ here: constant([0, 1]), there: constant([0, 1]) }];
    const { draws } = bootstrapDifferences(tables, { ...plan, trainings: 'independent' });
    // One of two trainings is drawn in either run: the same in about half of the resamples.
    expect([...new Set(draws[0])].toSorted((a, b) => a - b)).toEqual([-1, 0, 1]);
    const paired = bootstrapDifferences(tables, { ...plan, trainings: 'paired' });
    expect([...new Set(paired.draws[0])]).toEqual([0]);
  });
});
