import {
  denseMatrix,
  gaussianKernelSums,
  randomStream,
  visitKernelRows,
  type DenseMatrix,
} from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { gaussianKernelSumsPlain, squaredDistance } from '../../src/kernel/gaussian-kernel-sums.js';

function normal(rows: number, columns: number, key: string): DenseMatrix {
  const random = randomStream(key);
  return denseMatrix(
    rows,
    columns,
    Float64Array.from({ length: rows * columns }, () => random.normal()),
  );
}

describe('the sums of two Gaussian kernel matrices', () => {
  // 1,027 rows cross the strip of 1,024; odd and even rows exercise both lanes.
  it.each([
    [2, 1, 1],
    [7, 3, 2],
    [64, 5, 5],
    [1027, 2, 1],
  ])('of %i rows, %i + %i dimensions, are those of the double loop', (rows, dx, dy) => {
    const x = { block: normal(rows, dx, 'x'), gamma: 0.4 };
    const y = { block: normal(rows, dy, 'y'), gamma: 1.7 };
    const fast = gaussianKernelSums(x, y);
    const plain = gaussianKernelSumsPlain(x, y);
    // Sums of n positive terms: relative error at most n · 2.2e-16, and a few units per term.
    const bound = (rows + 20) * 2.3e-16;
    expect(Math.abs(fast.productSum / plain.productSum - 1)).toBeLessThan(bound);
    for (let row = 0; row < rows; row++) {
      expect(Math.abs(fast.rowSumsX[row]! / plain.rowSumsX[row]! - 1)).toBeLessThan(bound);
      expect(Math.abs(fast.rowSumsY[row]! / plain.rowSumsY[row]! - 1)).toBeLessThan(bound);
    }
  });

  it('are refused for unequal rows and for a scale that is no scale', () => {
    const three = { block: normal(3, 1, 'x'), gamma: 1 };
    expect(() => gaussianKernelSums(three, { block: normal(4, 1, 'y'), gamma: 1 })).toThrow('3');
    expect(() => gaussianKernelSums(three, { ...three, gamma: 0 })).toThrow(RangeError);
    expect(() => gaussianKernelSums(three, { ...three, gamma: Number.NaN })).toThrow(RangeError);
  });
});

describe('kernel values row by row', () => {
  it('are within one unit in the last place of exp over its whole range', () => {
    // Points on a line at 0 and at √t give exp(−t) with a squared distance of t up to rounding,
    // which `squaredDistance` repeats exactly.
    const block = denseMatrix(4000, 1);
    for (let row = 1; row < 4000; row++) block.values[row] = Math.sqrt(0.1767 * row);
    visitKernelRows([{ block, gamma: 1 }], (row, [values]) => {
      if (row > 0) return;
      for (let j = 1; j < 4000; j++) {
        const wanted = Math.exp(-squaredDistance(block, 0, j));
        // Math.exp itself may be off by one unit.
        expect(Math.abs(values![j - 1]! / wanted - 1)).toBeLessThan(2 * 2.23e-16);
      }
    });
  });

  it('vanish, and stay numbers, where exp leaves the normal doubles', () => {
    const block = denseMatrix(4, 1, Float64Array.of(0, 27, 1e10, 1e160));
    const seen: number[] = [];
    visitKernelRows([{ block, gamma: 1 }], (_, [values]) => seen.push(...values!));
    expect(seen).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('are squared distances to the bit where gamma is 0', () => {
    const block = normal(37, 5, 'points');
    visitKernelRows([{ block, gamma: 0 }], (row, [values]) => {
      const wanted = Array.from(values!, (_, at) => squaredDistance(block, row, row + 1 + at));
      expect([...values!]).toEqual(wanted);
    });
  });
});
