import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/cells/canonical-json.js';
import {
  matrixPayload,
  readMatrix,
  type MatrixPayload,
} from '../../../src/cells/embedding/matrix-payload.js';

describe('a matrix in the store', () => {
  it('comes back bit by bit through canonical JSON', () => {
    const values = Float64Array.of(-0, Number.MIN_VALUE, 0.1, -1e308, Math.PI, 2 ** 53 + 2);
    const text = canonicalJson(matrixPayload({ rows: 3, columns: 2, values }));
    // JSON.parse gives back what canonicalJson wrote.
    const { rows, columns, values: read } = readMatrix(JSON.parse(text) as MatrixPayload);
    expect([rows, columns]).toEqual([3, 2]);
    expect(read.every((value, index) => Object.is(value, values[index]))).toBe(true);
  });
});
