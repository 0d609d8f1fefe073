import type { Embedder, Example, Matrix } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { embedItems } from '../../../src/cells/embedding/embed-items.js';

const { signal } = new AbortController();
const texts = ['one', 'two'].map((response, index): Example => ({
  kind: 'text',
  id: `${index}`,
  prompt: '',
  response,
}));
const vectors = (...rows: number[][]): readonly Example[] =>
  rows.map((values, index) => ({ kind: 'vector', id: `v${index}`, values }));
const giving = (matrix: Matrix): Embedder => ({ embed: async () => matrix });

describe('embedding items', () => {
  it('takes vectors without an embedder as they are', async () => {
    expect(await embedItems(vectors([1, 2], [3, 4]), { embedder: undefined, signal })).toEqual({
      rows: 2,
      columns: 2,
      values: Float64Array.of(1, 2, 3, 4),
    });
  });

  it('refuses vectors of different lengths, naming the item', async () => {
    await expect(
      embedItems(vectors([1, 2], [3]), { embedder: undefined, signal }),
    ).rejects.toMatchObject({
      code: 'DATA_INVALID',
      message: "item 'v1': received 1 numbers, expected 2, as item 'v0' has.",
    });
  });

  it.each([
    ['too few rows', { rows: 1, columns: 2, values: Float64Array.of(1, 2) }],
    ['a number that is not finite', { rows: 2, columns: 1, values: Float64Array.of(1, NaN) }],
    ['no columns', { rows: 2, columns: 0, values: new Float64Array() }],
  ])('refuses an embedding with %s', async (_, matrix) => {
    await expect(embedItems(texts, { embedder: giving(matrix), signal })).rejects.toMatchObject({
      code: 'EMBEDDING_INVALID',
    });
  });
});
