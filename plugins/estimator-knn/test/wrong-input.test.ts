import type { EstimationContext, Matrix, MIInput } from '@ggmi/core';
import plugin from '@ggmi/estimator-knn';
import { fromRows, mapColumns, randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { codeOf } from './code-of.js';
import { column } from './column.js';
import { createEstimator } from './create-estimator.js';

const context = (): EstimationContext => ({
  random: randomStream('seed'),
  signal: new AbortController().signal,
});

const waves = Array.from({ length: 12 }, (_, i) => Math.sin(i * i) + 0.1 * i);
const x = column(waves);
const y = column(waves.map((v, i) => v + Math.cos(3 * i)));
const labels = column(waves.map((_, i) => i % 3));
const withValue = (block: Matrix, value: number): Matrix =>
  mapColumns(block, (values) => values.map((v, i) => (i === 4 ? value : v)));

describe.each((plugin.estimators ?? []).map(({ id }) => id))('%s', (id) => {
  const other = id.endsWith('/ross') ? labels : y;
  const faults: readonly (readonly [string, Matrix, Matrix])[] = [
    ['NaN left', withValue(x, Number.NaN), other],
    ['NaN right', x, withValue(other, Number.NaN)],
    ['infinity left', withValue(x, Infinity), other],
    ['infinity right', x, withValue(other, -Infinity)],
    ['unequal rows', x, column([1, 2, 1, 2, 1, 2, 1])],
    ['fewer points than k', column([0.5, 2.5, 1.7]), column([1, 1, 2])],
    ['a constant column left', fromRows(waves.map((v) => [v, 3])), other],
    ['a constant side right', x, column(waves.map(() => 3))],
    ['all rows equal', column(waves.map(() => 2)), column(waves.map(() => 3))],
    ['no column', { rows: 12, columns: 0, values: new Float64Array(0) }, other],
  ];

  it.each(faults)('refuses %s with DATA_INVALID', async (_name, left, right) => {
    const estimator = await createEstimator(id);
    const work = async () => estimator.estimate({ type: 'paired', x: left, y: right }, context());
    expect(await codeOf(work())).toMatch(/^DATA_INVALID/);
  });

  it('flags or refuses heavy ties, and never gives NaN or infinity', async () => {
    const estimator = await createEstimator(id);
    const random = randomStream('heavy ties');
    const few = () => column(Array.from({ length: 400 }, () => random.integer(3)));
    for (const right of [few(), column(Array.from({ length: 400 }, () => random.normal()))]) {
      const work = async () =>
        estimator.estimate({ type: 'paired', x: few(), y: right }, context());
      const outcome = await work().then(
        ({ value, warnings }) => ({ value, codes: warnings.map(({ code }): string => code) }),
        async (error: unknown) => ({ value: 0, codes: [await codeOf(Promise.reject(error))] }),
      );
      expect(Number.isFinite(outcome.value)).toBe(true);
      // Mixed KSG is made for ties, and one discrete side is what Ross asks for.
      const named = /TIES_FOUND|DATA_INVALID/.test(outcome.codes.join());
      expect(named || /mixed-ksg|ross/.test(id)).toBe(true);
    }
  });

  it('refuses input of another type with INPUT_UNSUPPORTED', async () => {
    const estimator = await createEstimator(id);
    const input: MIInput = { type: 'repeated-weights', weights: x };
    expect(await codeOf((async () => estimator.estimate(input, context()))())).toMatch(
      /^INPUT_UNSUPPORTED: .*paired/,
    );
  });

  it('stops where the run was called off', async () => {
    const estimator = await createEstimator(id);
    const called = { ...context(), signal: AbortSignal.abort(new Error('called off')) };
    const work = async () => estimator.estimate({ type: 'paired', x, y: other }, called);
    expect(await codeOf(work())).toMatch(/called off/);
  });
});
