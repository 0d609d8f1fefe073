import { describe, expect, it } from 'vitest';
import { firstVectors } from '../../src/cells/first-vectors.js';
import { drawOf, vectorDraw } from './task-of.js';

describe('the first vectors of draws', () => {
  it('are one row per draw, whatever else the draws hold', () => {
    const matrix = firstVectors([
      vectorDraw([
        [1, 2],
        [3, 4],
      ]),
      vectorDraw([[5, 6]]),
    ]);
    expect(matrix).toEqual({ rows: 2, columns: 2, values: Float64Array.of(1, 2, 5, 6) });
  });

  it('do not exist of text, nor of a draw that failed altogether', () => {
    const text = drawOf('text', [{ kind: 'text', id: 't', prompt: '', response: 'r' }]);
    expect(() => firstVectors([text])).toThrowError(/expected a draw of vector examples/);
    expect(() => firstVectors([drawOf('vector', [])])).toThrowError(/expected a draw of vector/);
  });
});
