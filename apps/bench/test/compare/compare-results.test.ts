import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compareResults } from '../../src/compare/compare-results.js';
import { readResult } from '../../src/compare/read-result.js';
import { benchmarkResult, type BenchmarkInputs } from '../../src/estimators/benchmark-result.js';
import type { EstimateReading } from '../../src/estimators/estimate-reading.js';
import { failure, reading } from '../estimators/readings.js';

const folder = mkdtempSync(join(tmpdir(), 'ggmi-compare-'));
afterAll(() => rmSync(folder, { recursive: true }));

const inputs: BenchmarkInputs = {
  name: 'n',
  tasks: ['t'],
  seeds: [0, 1],
  rows: [100],
  intervals: { method: 'none', level: 0.9, subsamples: 100, permutations: 0 },
  estimators: {
    e: { id: '@a/b/c', resultVersion: 1, package: '@a/b 1.0.0', options: { k: 3 }, slots: {} },
  },
};
const machine = { node: '20', platform: 'x', processor: 'y', processors: 2, workers: 1 };
const resultOf = (readings: readonly EstimateReading[], more: Partial<BenchmarkInputs> = {}) =>
  benchmarkResult({ inputs: { ...inputs, ...more }, machine, readings });

const place = (seed: number) => ({ task: 't', estimator: 'e', seed });

describe('two results', () => {
  it('are compared seed by seed, with an interval of the paired difference', () => {
    // |errors| of A: 0.5, 0.7; of B: 0.2, 0.2; differences −0.3 and −0.5.
    const a = resultOf([reading(place(0), 1.5), reading(place(1), 0.3)]);
    const b = resultOf([reading(place(1), 1.2), reading(place(0), 0.8)]);
    const { tasks, estimators, inputs: differing } = compareResults(a, b);
    expect(differing).toEqual([]);
    expect(tasks[0]?.difference).toBeCloseTo(-0.4, 12);
    // t(0.95; 1) = 6.3138, times the standard error 0.1.
    expect(tasks[0]?.halfWidth).toBeCloseTo(0.63138, 4);
    expect(tasks[0]?.largestValueChange).toBeCloseTo(0.9, 12);
    expect(estimators).toMatchObject([{ tasks: 1, betterTasks: 1, worseTasks: 0, pValue: 1 }]);
  });

  it('say first what differs in their inputs, by path', () => {
    const changed = { e: { ...inputs.estimators['e']!, options: { k: 5 } } };
    const { inputs: differing } = compareResults(
      resultOf([]),
      resultOf([], { seeds: [0], estimators: changed }),
    );
    expect(differing).toEqual([
      { path: 'seeds', a: '[1]', b: '[]' },
      { path: 'estimators.e.options.k', a: '3', b: '5' },
    ]);
  });

  it('share only the runs that both have; failures are counted', () => {
    const a = resultOf([reading(place(0), 1), reading(place(9), 1), reading(place(5), 1)]);
    const b = resultOf([reading(place(0), 1), failure({ task: 't', estimator: 'e' })]);
    const { tasks, estimators } = compareResults(a, b);
    expect(tasks).toMatchObject([{ seeds: 1, difference: 0, halfWidth: null }]);
    expect(estimators).toMatchObject([{ newFailures: 1, mendedFailures: 0 }]);
  });

  it('read back from the file as they were', () => {
    const file = join(folder, 'result.json');
    const result = resultOf([reading(place(0), 1.5)]);
    writeFileSync(file, JSON.stringify(result));
    expect(readResult(file)).toEqual(result);
  });

  it.each([
    ['no such file', 'none.json', undefined],
    ['text', 'text.json', 'hello'],
    ['another format', 'other.json', '{"format":"other","version":1}'],
    ['another version', 'v2.json', '{"format":"ggmi/benchmark-of-estimators","version":2}'],
    ['null', 'null.json', 'null'],
  ])('are refused with a code where the file is %s', (_, name, content) => {
    const file = join(folder, name);
    if (content !== undefined) writeFileSync(file, content);
    expect(() => readResult(file)).toThrow(/cannot be read as the result of a benchmark/);
  });
});
