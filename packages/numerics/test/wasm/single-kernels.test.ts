import { randomStream, singleKernels } from '@ggmi/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const kernels = singleKernels();
kernels.memory.grow(40);
const start = Math.ceil(kernels.memoryStart() / 16) * 16;

/** Numbers in the memory of the kernels, `slot` of 2^18 bytes each. */
function at(slot: number, length: number): { readonly byte: number; readonly view: Float32Array } {
  const byte = start + slot * 2 ** 18;
  return { byte, view: new Float32Array(kernels.memory.buffer, byte, length) };
}

function drawn(slot: number, length: number, key: string): ReturnType<typeof at> {
  const random = randomStream(key);
  const place = at(slot, length);
  place.view.forEach((_, i) => (place.view[i] = random.normal()));
  return place;
}

describe('the product in single precision', () => {
  it('has the bits of the triple loop for every shape and either order of both factors', () => {
    const size = fc.integer({ min: 1, max: 21 });
    const inner = fc.oneof(size, fc.integer({ min: 250, max: 260 }));
    const flip = fc.integer({ min: 0, max: 1 });
    fc.assert(
      fc.property(size, inner, size, flip, flip, flip, (m, k, n, flipA, flipB, adds) => {
        const [a, b] = [drawn(0, m * k, `a ${m}`), drawn(1, k * n, `b ${n}`)];
        const c = drawn(2, m * (n + 3), 'c');
        const [aRow, aColumn] = flipA === 1 ? [1, m] : [k, 1];
        const [bRow, bColumn] = flipB === 1 ? [1, k] : [n, 1];
        const wanted = Array.from(c.view);
        for (let i = 0; i < m; i++) {
          for (let j = 0; j < n; j++) {
            let sum = adds === 1 ? wanted[i * (n + 3) + j]! : 0;
            for (let p = 0; p < k; p++) {
              const left = a.view[i * aRow + p * aColumn]!;
              sum = Math.fround(sum + Math.fround(left * b.view[p * bRow + j * bColumn]!));
            }
            wanted[i * (n + 3) + j] = sum;
          }
        }
        const panels = at(3, 0).byte;
        const factors = [a.byte, aRow, aColumn, b.byte, bRow, bColumn] as const;
        kernels.multiplySingle(m, n, k, ...factors, c.byte, n + 3, adds, panels);
        expect(Array.from(c.view)).toEqual(wanted);
      }),
      { numRuns: 60, seed: 4 },
    );
  });
});

describe('the kernels of a transformer', () => {
  it('give softmax within 1e-6 relative, and its gradient', () => {
    const logits = drawn(0, 24, 'logits');
    logits.view[3] = 30;
    logits.view[4] = -80;
    const given = Array.from(logits.view);
    new Int32Array(kernels.memory.buffer, at(1, 2).byte, 2).set([4, 7]);
    const probabilities = at(2, 2);
    kernels.softmaxAtTargets(2, 12, logits.byte, at(1, 2).byte, 1, probabilities.byte);
    [4, 7].forEach((target, row) => {
      const exponentials = given.slice(12 * row, 12 * row + 12).map(Math.exp);
      const total = exponentials.reduce((sum, value) => sum + value, 0);
      // e^−110 is no normal number: it counts as 0.
      const wanted = exponentials[target]! / total < 1e-37 ? 0 : exponentials[target]! / total;
      expect(Math.abs(probabilities.view[row]! - wanted)).toBeLessThanOrEqual(1e-6 * wanted);
      const sum = logits.view.subarray(12 * row, 12 * row + 12).reduce((x, y) => x + y, 0);
      expect(Math.abs(sum)).toBeLessThan(1e-6);
      expect(logits.view[12 * row + target]! - probabilities.view[row]!).toBeCloseTo(-1, 6);
    });
  });

  it('keep the mean square of normalised rows at 1', () => {
    const x = drawn(0, 32, 'rows');
    const [weight, y, inverse] = [at(1, 16), at(2, 32), at(3, 2)];
    weight.view.fill(1);
    kernels.normalise(2, 16, x.byte, weight.byte, 0, y.byte, inverse.byte);
    for (const row of [y.view.subarray(0, 16), y.view.subarray(16)]) {
      expect(row.reduce((sum, value) => sum + value * value, 0) / 16).toBeCloseTo(1, 6);
    }
  });

  it('add squares in double precision', () => {
    const x = at(0, 8);
    x.view.set([1e6, 1e-3, 0, 2, 1e6, 1e-3, 0, 2]);
    const wanted = 2 * (1e12 + Math.fround(1e-3) ** 2 + 4);
    expect(kernels.sumOfSquares(8, x.byte)).toBe(wanted);
  });

  it('have a memory of their own each', () => {
    expect(singleKernels().memory).not.toBe(kernels.memory);
  });
});
