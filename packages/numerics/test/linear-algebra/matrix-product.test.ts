import {
  denseMatrix,
  multiply,
  multiplyByTransposed,
  multiplyTransposed,
  randomStream,
  transpose,
  type DenseMatrix,
} from '@ggmi/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asFactor,
  asTransposedFactor,
  matrixProduct,
  matrixProductPlain,
} from '../../src/linear-algebra/matrix-product.js';

function normal(rows: number, columns: number, key: string): DenseMatrix {
  const random = randomStream(key);
  return denseMatrix(
    rows,
    columns,
    Float64Array.from({ length: rows * columns }, () => random.normal()),
  );
}

describe('the product on the kernel', () => {
  it('has the bits of the triple loop for every shape, transposed factors included', () => {
    const size = fc.integer({ min: 1, max: 11 });
    // Inner sizes around 256 and 512 cross the depth of a packed panel.
    const inner = fc.oneof(size, fc.integer({ min: 254, max: 515 }));
    fc.assert(
      fc.property(size, inner, size, fc.nat(), (m, k, n, seed) => {
        const a = normal(m, k, `a ${seed}`);
        const b = normal(k, n, `b ${seed}`);
        const plain = matrixProductPlain(asFactor(a), asFactor(b));
        const forms = [
          matrixProduct(asFactor(a), asFactor(b)),
          matrixProduct(asFactor(a), asTransposedFactor(transpose(b))),
          matrixProduct(asTransposedFactor(transpose(a)), asFactor(b)),
        ];
        for (const form of forms) expect(form).toEqual(plain);
      }),
      { numRuns: 40, seed: 3 },
    );
  });

  it('is what multiply gives on either side of its threshold', () => {
    for (const size of [3, 40]) {
      const a = normal(size, size, 'a');
      const b = normal(size, size, 'b');
      const plain = matrixProductPlain(asFactor(a), asFactor(b));
      expect(multiply(a, b)).toEqual(plain);
      expect(multiplyByTransposed(a, transpose(b))).toEqual(plain);
      expect(multiplyTransposed(transpose(a), b)).toEqual(plain);
    }
  });

  it('of factors without inner entries is zero', () => {
    const product = multiply(denseMatrix(2, 0), denseMatrix(0, 3));
    expect(product).toEqual(denseMatrix(2, 3));
  });
});
