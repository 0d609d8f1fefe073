import type { EstimationContext, MIEstimator, PairedInput } from '@ggmi/core';
import plugin from '@ggmi/estimator-knn';
import {
  denseMatrix,
  mapColumns,
  permutation,
  randomStream,
  selectRows,
  type DenseMatrix,
  type RandomStream,
} from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { createEstimator } from './create-estimator.js';

const context = (): EstimationContext => ({
  random: randomStream('seed'),
  signal: new AbortController().signal,
});

function normals(rows: number, columns: number, random: RandomStream): DenseMatrix {
  const draw = (): number => random.normal();
  return denseMatrix(rows, columns, Float64Array.from({ length: rows * columns }, draw));
}

const random = randomStream('dependent sample');
const x = normals(120, 1, random);
const y = denseMatrix(
  120,
  2,
  Float64Array.from({ length: 240 }, (_, i) => x.values[i >> 1]! + random.normal()),
);
const classes = mapColumns(x, (values) => values.map((v) => Math.round(v)));
const identity = Int32Array.from({ length: 120 }, (_, i) => i);
const order = Int32Array.from(permutation(120, randomStream('order')));

/** Inputs that the estimator takes without breaking ties. */
function inputsFor(id: string): readonly PairedInput[] {
  const continuous: PairedInput = { type: 'paired', x, y };
  const labelled: readonly PairedInput[] = [
    { type: 'paired', x: classes, y },
    { type: 'paired', x: y, y: classes },
  ];
  if (id.endsWith('/ross')) return labelled;
  return id.endsWith('/mixed-ksg') ? [continuous, ...labelled] : [continuous];
}

async function nullOf(estimator: MIEstimator, input: PairedInput) {
  if (estimator.prepareNull === undefined) throw new Error('the estimator offers no null');
  return estimator.prepareNull(input, context());
}

describe.each((plugin.estimators ?? []).map(({ id }) => id))('the null of %s', (id) => {
  it('is the estimate at the identity, and of the permuted rows at a permutation', async () => {
    const estimator = await createEstimator(id);
    for (const input of inputsFor(id)) {
      const valueOf = await nullOf(estimator, input);
      const permuted = { ...input, y: selectRows(input.y, order) };
      const plain = (await estimator.estimate(input, context())).value;
      const wanted = (await estimator.estimate(permuted, context())).value;
      expect(Math.abs((await valueOf(identity)) - plain)).toBeLessThan(1e-12);
      expect(Math.abs((await valueOf(order)) - wanted)).toBeLessThan(1e-12);
      expect(Math.abs(wanted - plain)).toBeGreaterThan(0.05);
    }
  });

  it('rejects in 5 % of tests at independence at level 5 %', async () => {
    // With B = 19 the test is exact at 5 %, or below where values coincide: binomial, ±3 sd.
    const trials = 200;
    const rows = 20;
    const estimator = await createEstimator(id);
    const self = Int32Array.from({ length: rows }, (_, i) => i);
    let rejections = 0;
    for (let trial = 0; trial < trials; trial++) {
      const stream = randomStream(`independence ${id} ${trial}`);
      const left = normals(rows, 1, stream);
      const right = normals(rows, 1, stream);
      const labelled = mapColumns(right, (values) => values.map((_, i) => i % 3));
      const input: PairedInput = {
        type: 'paired',
        x: left,
        y: id.endsWith('/ross') ? labelled : right,
      };
      const valueOf = await nullOf(estimator, input);
      const value = await valueOf(self);
      let atLeast = 0;
      for (let b = 0; b < 19; b++) {
        if ((await valueOf(Int32Array.from(permutation(rows, stream)))) >= value) atLeast++;
      }
      if ((1 + atLeast) / 20 <= 0.05) rejections++;
    }
    const standardError = Math.sqrt((0.05 * 0.95) / trials);
    expect(Math.abs(rejections / trials - 0.05)).toBeLessThan(3 * standardError);
  });

  it('refuses what the estimate refuses', async () => {
    const estimator = await createEstimator(id);
    const bad = mapColumns(y, (values) => values.map((v, i) => (i === 7 ? Number.NaN : v)));
    const input: PairedInput = { ...inputsFor(id)[0]!, y: bad };
    const work = Promise.resolve().then(() => nullOf(estimator, input));
    await expect(work).rejects.toMatchObject({ code: 'DATA_INVALID' });
  });
});

it('singletons among the classes are left out of every permutation alike', async () => {
  const estimator = await createEstimator('@ggmi/estimator-knn/ross');
  const rare = mapColumns(classes, (values) => values.map((v, i) => (i === 5 ? 77 : v)));
  for (const input of [
    { type: 'paired', x: y, y: rare },
    { type: 'paired', x: rare, y },
  ] as const) {
    const valueOf = await nullOf(estimator, input);
    const permuted = { ...input, y: selectRows(input.y, order) };
    const wanted = (await estimator.estimate(permuted, context())).value;
    expect(Math.abs((await valueOf(order)) - wanted)).toBeLessThan(1e-12);
  }
});
