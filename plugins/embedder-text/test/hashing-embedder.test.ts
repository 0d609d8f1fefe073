import type { Example } from '@ggmi/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashingEmbedder, hashingOptions } from '../src/index.js';
import { context, texts } from './text-examples.js';

async function embed(examples: readonly Example[], given: object = {}) {
  const options = hashingOptions.parse(given);
  const embedder = await hashingEmbedder.create({ options, needs: {} });
  const { rows, columns, values } = await embedder.embed(examples, context);
  return Array.from({ length: rows }, (_, i) =>
    Array.from(values.subarray(i * columns, (i + 1) * columns)),
  );
}

async function rowOf(text: string, given: object = {}) {
  return (await embed(texts(text), given))[0]!;
}

const inner = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, index) => sum + value * b[index]!, 0);

/** Any code points, halves of surrogate pairs among them. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 30 })
  .map((points) => String.fromCodePoint(...points));

describe('hashing', () => {
  it('is the feature hashing of scikit-learn, divided by its length', async () => {
    // FeatureHasher(8, input_type='string') of scikit-learn 1.2.1 on the n-grams
    // ban ana nan ana bana anan nana banan anana.
    const counts = [0, 0, 1, 0, 2, 0, -1, 3];
    const length = Math.sqrt(1 + 4 + 1 + 9);
    expect(await rowOf('banana', { dimensions: 8 })).toEqual(counts.map((count) => count / length));
  });

  it('counts bytes of UTF-8, not characters', async () => {
    // The same hasher on the byte n-grams of 22 bytes.
    const counts = [0, -1, 3, 1, -2, -2, -4, -3, 1, 0, -1, 0, 1, 0, -1, -2];
    const length = Math.sqrt(counts.reduce((sum, count) => sum + count ** 2, 0));
    expect(await rowOf('naïve café ≈ 东京', { dimensions: 16 })).toEqual(
      counts.map((count) => count / length),
    );
  });

  it('gives rows of 256 values and length 1, in the order of the examples', async () => {
    const rows = await embed(texts('one text', 'another text', 'one text'));
    expect(rows.map((row) => row.length)).toEqual([256, 256, 256]);
    // A sum of 256 squares of quotients: within 256 roundings of 1.
    for (const row of rows) expect(Math.abs(inner(row, row) - 1)).toBeLessThan(256 * 2 ** -53);
    expect(rows[0]).toEqual(rows[2]);
    expect(rows[0]).not.toEqual(rows[1]);
  });

  it('depends on no other example', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.array(anyText, { maxLength: 5 }), async (text, others) => {
        const rows = await embed(texts(...others, text), { dimensions: 32 });
        expect(rows.at(-1)).toEqual(await rowOf(text, { dimensions: 32 }));
      }),
      { numRuns: 15, seed: 1 },
    );
  });

  it('tells apart texts that are shorter than its n-grams, the empty one too', async () => {
    const rows = await embed(texts('', '7', '72', '東'.slice(0, 1)));
    for (const row of rows) expect(inner(row, row)).toBeCloseTo(1, 12);
    expect(inner(rows[1]!, rows[2]!)).toBe(0);
    expect(inner(rows[0]!, rows[1]!)).toBe(0);
    // No bytes have the hash 0: place 0, sign +.
    expect(rows[0]![0]).toBe(1);
  });

  it('reads the text that is asked for; an n-gram of a prompt is another one', async () => {
    const swapped = [
      { kind: 'text', id: 'a', prompt: 'How many?', response: 'Seven.' },
      { kind: 'text', id: 'b', prompt: 'Seven.', response: 'How many?' },
    ] as const;
    const byResponse = await embed(swapped);
    expect(byResponse).toEqual(await embed(texts('Seven.', 'How many?')));
    const byPrompt = await embed(swapped, { of: 'prompt' });
    expect(byPrompt[0]).not.toEqual(byPrompt[1]);
    const byBoth = await embed(swapped, { of: 'both' });
    // The same n-grams, so that only the seed of the prompt tells the two apart.
    expect(byBoth[0]).not.toEqual(byBoth[1]);
    expect(byBoth[0]).not.toEqual(byResponse[0]);
  });

  it('keeps inner products in expectation over places: unrelated texts are near orthogonal', async () => {
    const [a, b, c] = await embed(
      texts(
        'The ferry left the harbour at dawn with nets on board.',
        'The ferry left the harbour at noon with nets on board.',
        'Stir butter into flour until smooth; wait; bake; cool.',
      ),
      { dimensions: 4096 },
    );
    expect(inner(a!, b!)).toBeGreaterThan(0.7);
    // 5 standard deviations 1/√4096 of an inner product of unrelated unit vectors.
    expect(Math.abs(inner(a!, c!))).toBeLessThan(5 / 64);
  });

  it('takes half of a surrogate pair as the replacement character', async () => {
    expect(await rowOf('\ud83d text')).toEqual(await rowOf('\ufffd text'));
  });

  it('gives an empty matrix for no examples', async () => {
    expect(await embed([])).toEqual([]);
  });

  it('refuses vectors, by id', async () => {
    await expect(embed([{ kind: 'vector', id: 'v7', values: [1] }])).rejects.toMatchObject({
      code: 'DATA_INVALID',
      message: expect.stringContaining("'v7'"),
    });
  });

  it('refuses n-grams whose shortest is longer than the longest', () => {
    expect(hashingOptions.safeParse({ shortest: 6 }).success).toBe(false);
    expect(hashingOptions.safeParse({ shortest: 6, longest: 6 }).success).toBe(true);
  });

  it('stops when it is told to', async () => {
    const embedder = await hashingEmbedder.create({ options: hashingOptions.parse({}), needs: {} });
    const signal = AbortSignal.abort();
    await expect(embedder.embed(texts('a'), { signal })).rejects.toThrow('abort');
  });
});
