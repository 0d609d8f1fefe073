import { afterEach, describe, expect, it } from 'vitest';
import type { Embedder, TextExample } from '@ggmi/core';
import { embedEmbedder, embedOptions } from '../src/index.js';
import { testNeeds } from './wire/generate-with.js';
import { stubOllama, TINY_DIGEST, type Answer, type StubOllama } from './wire/stub-ollama.js';

let stub: StubOllama | undefined;
afterEach(() => stub?.close());

const { signal } = new AbortController();

async function embedderOn(embed: Answer, options: object = {}) {
  stub = await stubOllama({ 'POST /api/embed': embed });
  const needs = testNeeds();
  const parsed = embedOptions.parse({ host: stub.url, model: 'tiny', ...options });
  const embedder: Embedder = await embedEmbedder.create({ options: parsed, needs });
  return { embedder, needs, bodies: () => stub?.bodies('POST /api/embed') ?? [] };
}

/** A vector of the length of a text and 0.5, for every text of a request. */
const byLength: Answer = ({ input }) => ({
  // The client sends a list of texts.
  json: {
    model: 'tiny',
    embeddings: (input as readonly string[]).map((text) => [text.length, 0.5]),
    prompt_eval_count: 8,
  },
});

function exampleOf(id: number, prompt = 'Why?'): TextExample {
  return { kind: 'text', id: `${id}`, prompt, response: 'x'.repeat(id + 1) };
}

describe('the vectors', () => {
  it('come in the order of the examples, a request for every batch', async () => {
    const { embedder, bodies, needs } = await embedderOn(byLength, { batch: 3 });
    const examples = Array.from({ length: 8 }, (_, id) => exampleOf(id));
    const { rows, columns, values } = await embedder.embed(examples, { signal });
    expect({ rows, columns }).toEqual({ rows: 8, columns: 2 });
    expect([...values]).toEqual([1, 2, 3, 4, 5, 6, 7, 8].flatMap((length) => [length, 0.5]));
    // The client sends a list of texts.
    const sizes = bodies().map(({ input }) => (input as readonly string[]).length);
    expect(sizes.toSorted((x, y) => x - y)).toEqual([2, 3, 3]);
    expect(needs.requests.used.at(-1)).toEqual({ input: 8, output: 0 });
  });

  it('are told of as soon as their batch is there, one by one', async () => {
    const { embedder } = await embedderOn(byLength, { batch: 3 });
    const examples = Array.from({ length: 8 }, (_, id) => exampleOf(id));
    const told = new Map<number, readonly number[]>();
    await embedder.embed(examples, { signal, onVector: (id, vector) => told.set(id, vector) });
    const entries = examples.map((_, id) => [id, [id + 1, 0.5]]);
    expect([...told].toSorted(([a], [b]) => a - b)).toEqual(entries);
  });

  it('are of the text that the options name, behind the prefix', async () => {
    for (const [of, text] of [
      ['prompt', 'c: Why?'],
      ['response', 'c: x'],
      ['both', 'c: Why?\nx'],
    ]) {
      const options = { of, prefix: 'c: ', dimensions: 64, keep_alive: -1 };
      const { embedder, bodies } = await embedderOn(byLength, options);
      await embedder.embed([exampleOf(0)], { signal });
      const sent = { input: [text], dimensions: 64, keep_alive: -1, truncate: false };
      expect(bodies()).toEqual([{ model: 'tiny', ...sent }]);
      await stub?.close();
    }
  });

  it('of no example are none', async () => {
    const { embedder } = await embedderOn(byLength);
    expect(await embedder.embed([], { signal })).toMatchObject({ rows: 0 });
  });

  it.each([
    ['an unequal number of', [[1, 2]]],
    ['a number missing in', [[1, 2], [null]]],
    ['no', undefined],
  ])('are asked for again where the answer has %s vectors', async (_, embeddings) => {
    const { embedder, needs } = await embedderOn((body, call) =>
      call === 1 ? { json: { embeddings } } : byLength(body, call),
    );
    const { rows } = await embedder.embed([exampleOf(0), exampleOf(1)], { signal });
    expect(rows).toBe(2);
    expect(needs.requests.failures).toMatchObject([{ kind: 'unavailable' }]);
  });

  it('of unequal length are an error', async () => {
    const { embedder } = await embedderOn(
      (_, call) => ({ json: { embeddings: [Array(call).fill(1)] } }),
      {
        batch: 1,
      },
    );
    const work = embedder.embed([exampleOf(0), exampleOf(1)], { signal });
    await expect(work).rejects.toMatchObject({ code: 'DATA_INVALID' });
  });
});

describe('a text', () => {
  it('above the context is an error, unless the options let it be cut', async () => {
    const tooLong: Answer = ({ truncate, input }) =>
      truncate === true
        ? byLength({ input }, 1)
        : { json: { error: 'the input length exceeds the context length' }, status: 400 };
    const refusing = await embedderOn(tooLong);
    await expect(refusing.embedder.embed([exampleOf(0)], { signal })).rejects.toMatchObject({
      code: 'DATA_INVALID',
      next: expect.stringContaining('`tooLong: cut`'),
    });
    await stub?.close();
    const cutting = await embedderOn(tooLong, { tooLong: 'cut' });
    expect(await cutting.embedder.embed([exampleOf(0)], { signal })).toMatchObject({ rows: 1 });
  });

  it('that is empty is refused before anything is sent', async () => {
    const { embedder } = await embedderOn(byLength, { of: 'prompt' });
    const work = embedder.embed([exampleOf(0, ' ')], { signal });
    await expect(work).rejects.toMatchObject({ code: 'DATA_INVALID' });
    expect(stub?.received).toEqual([]);
  });
});

describe('the first failure', () => {
  it('ends the other requests and is thrown', async () => {
    const { embedder } = await embedderOn(
      () => ({ json: { error: 'this model does not support embeddings' }, status: 400 }),
      { batch: 1 },
    );
    const examples = Array.from({ length: 600 }, (_, id) => exampleOf(id % 9));
    await expect(embedder.embed(examples, { signal })).rejects.toMatchObject({
      code: 'REQUEST_REJECTED',
    });
    expect(stub?.bodies('POST /api/embed').length).toBeLessThanOrEqual(256);
  });
});

describe('the fingerprint', () => {
  it('is the version of the server and the digest of the model', async () => {
    const { embedder } = await embedderOn(byLength);
    expect(await embedder.fingerprint?.()).toBe(`ollama 0.12.11 ${TINY_DIGEST}`);
  });
});
