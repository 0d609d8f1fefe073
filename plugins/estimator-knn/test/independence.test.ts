import { estimateKsg1, estimateKsg2 } from '@ggmi/estimator-knn';
import {
  permutation,
  randomStream,
  selectRows,
  type DenseMatrix,
  type RandomStream,
} from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';

const rows = 30;
const permutations = 19;
const trials = 600;

function normals(random: RandomStream): DenseMatrix {
  return { rows, columns: 1, values: Float64Array.from({ length: rows }, () => random.normal()) };
}

describe.each([
  ['KSG1', estimateKsg1],
  ['KSG2', estimateKsg2],
])('%s at independence', (name, estimate) => {
  const options = { k: 3, norm: 'chebyshev' } as const;
  const values: number[] = [];
  let rejections = 0;
  for (let trial = 0; trial < trials; trial++) {
    const random = randomStream(`independence ${name} ${trial}`);
    const x = normals(random);
    const y = normals(random);
    const value = estimate(x, y, options);
    values.push(value);
    let atLeast = 0;
    for (let b = 0; b < permutations; b++) {
      const shuffled = selectRows(y, permutation(rows, random));
      if (estimate(x, shuffled, options) >= value) atLeast++;
    }
    if ((1 + atLeast) / (1 + permutations) <= 0.05) rejections++;
  }

  it('rejects in 5 % of permutation tests at level 5 %', () => {
    // With B = 19 the test is exact at 5 % (ties of two estimates only lower it): binomial, ±3 sd.
    const share = rejections / trials;
    const standardError = Math.sqrt((0.05 * 0.95) / trials);
    expect(Math.abs(share - 0.05)).toBeLessThan(3 * standardError);
  });

  it('is negative about as often as positive', () => {
    const negative = values.filter((value) => value < 0).length / trials;
    expect(negative).toBeGreaterThan(0.35);
    expect(negative).toBeLessThan(0.65);
  });
});
