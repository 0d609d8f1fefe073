import type { TextExample } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { featureExtractionEmbedder, featureExtractionOptions } from '../src/index.js';
import { surroundings } from './opened.js';
import { json, stubServer, type Reply } from './stub-server.js';

const signal = new AbortController().signal;

const examples = ['a', 'bb', 'ccc', 'dddd', 'eeeee'].map((response): TextExample => ({
  kind: 'text',
  id: response,
  prompt: 'p',
  response,
}));

async function opened(reply: Reply, given: Readonly<Record<string, unknown>> = {}) {
  const { path: asked = '/embed', ...options } = given;
  const path = String(asked);
  const server = await stubServer({ [path]: reply });
  const around = surroundings();
  const parsed = featureExtractionOptions.parse({
    model: 'tiny',
    endpointUrl: `${server.url}${path}`,
    batchSize: 2,
    ...options,
  });
  const embedder = await featureExtractionEmbedder.create({ options: parsed, needs: around.needs });
  return { server, embedder, ...around };
}

/** Length and its square, as text-embeddings-inference lists vectors. */
const lengths: Reply = (response, received) => {
  const texts: readonly string[] = received.body.inputs;
  json(
    200,
    texts.map(({ length }) => [length, length ** 2]),
  )(response, received);
};

/** The same, as OpenAI lists them, last first. */
const openai: Reply = (response, received) => {
  const texts: readonly string[] = received.body.input;
  const data = texts.map(({ length }, index) => ({ index, embedding: [length, length ** 2] }));
  const usage = { prompt_tokens: 3, total_tokens: 3 };
  json(200, { object: 'list', data: data.toReversed(), usage })(response, received);
};

const expected = { rows: 5, columns: 2, values: Float64Array.of(1, 1, 2, 4, 3, 9, 4, 16, 5, 25) };

describe('embeddings', () => {
  it('come in batches and keep the order', async () => {
    const { embedder, server } = await opened(lengths, { parameters: { normalize: false } });
    expect(await embedder.embed(examples, { signal })).toEqual(expected);
    const batches = server.to('/embed').map(({ body }) => body.inputs.length);
    expect(batches.toSorted((a, b) => a - b)).toEqual([1, 2, 2]);
    expect(server.to('/embed')[0]?.body).toMatchObject({ normalize: false });
  });

  it('are told of as soon as their batch is there, one by one', async () => {
    const { embedder } = await opened(lengths);
    const told = new Map<number, readonly number[]>();
    await embedder.embed(examples, { signal, onVector: (id, vector) => told.set(id, vector) });
    const entries = examples.map((_, id) => [id, [id + 1, (id + 1) ** 2]]);
    expect([...told].toSorted(([a], [b]) => a - b)).toEqual(entries);
  });

  it('by the OpenAI protocol are put in order, and their tokens counted', async () => {
    const { embedder, log, server } = await opened(openai, { path: '/v1/embeddings' });
    expect(await embedder.embed(examples, { signal })).toEqual(expected);
    expect(log.used).toEqual([1, 2, 3].map(() => ({ input: 3, output: 0 })));
    expect(server.to('/v1/embeddings')[0]?.body).toMatchObject({ model: 'tiny' });
  });

  it('of prompt and response together read both', async () => {
    const { embedder, server } = await opened(lengths, { of: 'both' });
    await embedder.embed(examples.slice(0, 1), { signal });
    expect(server.to('/embed')[0]?.body.inputs).toEqual(['p\n\na']);
  });

  it.each([
    ['fewer than texts', [[1, 2]], /received 1 vectors, expected 2/],
    ['of text', [['1'], ['2']], /finite numbers|malformed/],
    ['of null', [[null], [null]], /finite numbers|malformed/],
    [
      'of each token',
      [
        [[1], [2]],
        [[1], [2]],
      ],
      /for each token|finite numbers/,
    ],
    ['that are none', { vectors: [] }, /no list of vectors|malformed/],
  ])('%s are refused', async (_, said, reason) => {
    const { embedder } = await opened(json(200, said));
    await expect(embedder.embed(examples.slice(0, 2), { signal })).rejects.toThrow(reason);
  });

  it('of two lengths are refused', async () => {
    const { embedder } = await opened(json(200, [[1, 2], [3]]));
    const embedding = embedder.embed(examples.slice(0, 2), { signal });
    await expect(embedding).rejects.toMatchObject({ code: 'DATA_INVALID' });
  });

  it('of an empty text are not asked for', async () => {
    const { embedder, server } = await opened(lengths, { of: 'prompt' });
    const empty: TextExample = { kind: 'text', id: 'e', prompt: '', response: 'r' };
    await expect(embedder.embed([empty], { signal })).rejects.toMatchObject({
      code: 'DATA_INVALID',
    });
    expect(server.log).toEqual([]);
  });
});
