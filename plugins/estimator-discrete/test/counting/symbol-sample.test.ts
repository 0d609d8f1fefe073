import { DataInvalidError, type Matrix } from '@ggmi/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsOf, symbolsOfRows } from '../../src/index.js';
import { columnOf, matrixOf } from '../integer-matrix.js';

function refusal(matrix: Matrix): string {
  try {
    symbolsOfRows(matrix, 'x');
  } catch (error) {
    if (DataInvalidError.is(error)) return error.message;
    throw error;
  }
  return 'nothing refused';
}

describe('symbols of rows', () => {
  it('number rows by first appearance: equal rows share a number, others do not', () => {
    const { symbols, distinct } = symbolsOfRows(
      matrixOf([
        [0, 1],
        [1, 0],
        [0, 1],
        [1, 1],
      ]),
      'x',
    );
    expect([...symbols]).toEqual([0, 1, 0, 2]);
    expect(distinct).toBe(3);
  });

  it('agree with comparing rows as texts, for any integers', () => {
    const row = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
        const { symbols, distinct } = symbolsOfRows(matrixOf(rows), 'x');
        const texts = rows.map((each) => each.map((value) => value + 0).join());
        expect(distinct).toBe(new Set(texts).size);
        texts.forEach((text, i) => expect(symbols[i]).toBe(symbols[texts.indexOf(text)]));
      }),
    );
  });

  it('take −0 for 0, and integers up to 2⁵³ − 1 apart', () => {
    expect(symbolsOfRows(columnOf([0, -0]), 'x').distinct).toBe(1);
    const far = Number.MAX_SAFE_INTEGER;
    expect(symbolsOfRows(columnOf([far, far - 1, -far]), 'x').distinct).toBe(3);
  });

  it('are counted: as many positive counts as symbols, summing to the rows', () => {
    expect([...countsOf(symbolsOfRows(columnOf([5, 7, 5, 5]), 'x'))]).toEqual([3, 1]);
  });

  it('refuse fractions, NaN, infinity and unsafe integers by row and column', () => {
    for (const bad of [0.5, Number.NaN, Infinity, 2 ** 53]) {
      const matrix = matrixOf([
        [1, 2],
        [3, bad],
      ]);
      expect(refusal(matrix)).toContain(`row 1, column 1 of x: received ${bad}, expected an integ`);
    }
  });

  it('refuse a matrix without rows, without columns, or of another shape', () => {
    expect(refusal(matrixOf([]))).toContain('shape of x: received 0 × 0');
    expect(refusal({ rows: 2, columns: 0, values: new Float64Array(0) })).toContain('2 × 0');
    expect(refusal({ rows: 2, columns: 2, values: new Float64Array(3) })).toContain('3 values');
  });
});
