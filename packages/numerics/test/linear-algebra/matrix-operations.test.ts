import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  columnOf,
  denseMatrix,
  diagonalBlock,
  fillNormal,
  fromRows,
  identity,
  joinColumns,
  mapColumns,
  multiply,
  randomStream,
  selectRows,
  transpose,
  type DenseMatrix,
} from '../../src/index.js';

function randomMatrix(rows: number, columns: number, key: string): DenseMatrix {
  return denseMatrix(
    rows,
    columns,
    fillNormal(new Float64Array(rows * columns), randomStream(key)),
  );
}

const size = fc.integer({ min: 1, max: 6 });

describe('dense matrices', () => {
  it('hold zeros where no values are given and keep the array they are given', () => {
    expect([...denseMatrix(2, 3).values]).toEqual([0, 0, 0, 0, 0, 0]);
    const values = Float64Array.of(1, 2);
    expect(denseMatrix(1, 2, values).values).toBe(values);
    expect(
      fromRows([
        [1, 2],
        [3, 4],
      ]),
    ).toEqual(denseMatrix(2, 2, Float64Array.of(1, 2, 3, 4)));
    expect(fromRows([])).toEqual(denseMatrix(0, 0));
  });

  it('refuse shapes that do not fit', () => {
    expect(() => denseMatrix(2, 2, new Float64Array(3))).toThrow(RangeError);
    expect(() => denseMatrix(1.5, 2)).toThrow(RangeError);
    expect(() => denseMatrix(-1, 0)).toThrow(RangeError);
    expect(() => fromRows([[1, 2], [3]])).toThrow(RangeError);
    expect(() => multiply(denseMatrix(2, 3), denseMatrix(2, 3))).toThrow(RangeError);
    expect(() => add(denseMatrix(2, 3), denseMatrix(3, 2))).toThrow(RangeError);
    expect(() => joinColumns(denseMatrix(2, 1), denseMatrix(3, 1))).toThrow(RangeError);
    expect(() => selectRows(denseMatrix(2, 1), [2])).toThrow(RangeError);
    expect(() => columnOf(denseMatrix(2, 1), 1)).toThrow(RangeError);
    expect(() => mapColumns(denseMatrix(2, 1), () => new Float64Array(3))).toThrow(RangeError);
  });

  it('multiply as by hand', () => {
    const product = multiply(
      fromRows([
        [1, 2, 3],
        [4, 5, 6],
      ]),
      fromRows([
        [7, 8],
        [9, 10],
        [11, 12],
      ]),
    );
    expect(product).toEqual(
      fromRows([
        [58, 64],
        [139, 154],
      ]),
    );
  });

  it('obey (AB)ᵀ = BᵀAᵀ, AI = A and A(B + C) = AB + AC', () => {
    fc.assert(
      fc.property(size, size, size, fc.string(), (n, m, k, key) => {
        const a = randomMatrix(n, m, `${key}/a`);
        const b = randomMatrix(m, k, `${key}/b`);
        const c = randomMatrix(m, k, `${key}/c`);
        expect(multiply(a, identity(m))).toEqual(a);
        expect(transpose(multiply(a, b))).toEqual(multiply(transpose(b), transpose(a)));
        const left = multiply(a, add(b, c));
        const right = add(multiply(a, b), multiply(a, c));
        left.values.forEach((value, i) => expect(value).toBeCloseTo(right.values[i]!, 12));
      }),
      { numRuns: 30 },
    );
  });

  it('give up their diagonal blocks', () => {
    const matrix = fromRows([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]);
    const lowerRight = fromRows([
      [5, 6],
      [8, 9],
    ]);
    expect(diagonalBlock(matrix, 1, 3)).toEqual(lowerRight);
    expect(diagonalBlock(matrix, 2, 2)).toEqual(denseMatrix(0, 0));
    for (const [start, end] of [
      [-1, 1],
      [2, 1],
      [2, 4],
    ] as const) {
      expect(() => diagonalBlock(matrix, start, end)).toThrow(/no diagonal block/);
    }
  });

  it('join columns, select rows and map columns', () => {
    const x = fromRows([
      [1, 2],
      [3, 4],
    ]);
    expect(joinColumns(x, fromRows([[5], [6]]))).toEqual(
      fromRows([
        [1, 2, 5],
        [3, 4, 6],
      ]),
    );
    expect(selectRows(x, [1, 0, 1])).toEqual(
      fromRows([
        [3, 4],
        [1, 2],
        [3, 4],
      ]),
    );
    expect(columnOf(x, 1)).toEqual(Float64Array.of(2, 4));
    const scaled = mapColumns(x, (column, j) => column.map((value) => value * 10 ** j));
    expect(scaled).toEqual(
      fromRows([
        [1, 20],
        [3, 40],
      ]),
    );
  });
});
