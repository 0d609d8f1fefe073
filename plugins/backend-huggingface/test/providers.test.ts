import { itemAnswerSchema, type Generation, type TextExample } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import {
  chatGenerator,
  chatOptions,
  featureExtractionEmbedder,
  featureExtractionOptions,
  textGenerationGenerator,
  textGenerationOptions,
} from '../src/index.js';
import { hub, mappingOf, streamOf, type HubAnswer } from './hub.js';
import { asked as promptOf, drawn, surroundings } from './opened.js';

const KEY = 'hf_aKeyOfTheHub';
const signal = new AbortController().signal;
const ROUTER = 'router.huggingface.co';

/** Needs whose network is this hub. */
function around(answers: Readonly<Record<string, HubAnswer>>) {
  const { fetch, asked } = hub(answers);
  return { ...surroundings({ HF_TOKEN: KEY }, fetch), asked };
}

const response = ([first]: readonly Generation[]): unknown =>
  first?.outcome === 'generated' && first.example.kind === 'text' ? first.example.response : first;

describe('a provider of Hugging Face', () => {
  it('chats with the key, the seed of the draw and the schema of items', async () => {
    const part = { delta: { content: '{"prompt":"p","response":"r"}' }, finish_reason: 'stop' };
    const { needs, asked } = around({
      'huggingface.co/api/models/org/chats': mappingOf('nscale', 'conversational', 'org/Chats'),
      [`${ROUTER}/nscale/v1/chat/completions`]: streamOf({ choices: [part] }),
    });
    const options = chatOptions.parse({ model: 'org/chats', provider: 'nscale', temperature: 0.5 });
    const generator = await chatGenerator.create({ options, needs });
    const item = { ...promptOf('Write one.'), answer: { kind: 'item' as const } };
    expect(await drawn(generator, { prompts: [item] })).toMatchObject([{ outcome: 'generated' }]);
    expect(asked.at(-1)).toMatchObject({
      key: `Bearer ${KEY}`,
      body: {
        model: 'org/Chats',
        stream: true,
        temperature: 0.5,
        seed: expect.any(Number),
        response_format: { json_schema: { schema: itemAnswerSchema } },
        messages: [{ role: 'user', content: 'Write one.' }],
      },
    });
  });

  it('is chosen by the router where none is named, at the model by its own name', async () => {
    const part = { delta: { content: 'Five.' }, finish_reason: 'stop' };
    const { needs, asked } = around({
      [`${ROUTER}/v1/chat/completions`]: streamOf({ choices: [part] }),
    });
    const options = chatOptions.parse({ model: 'org/routed' });
    const generator = await chatGenerator.create({ options, needs });
    expect(response(await drawn(generator))).toBe('Five.');
    expect(asked.map(({ body }) => body['model'])).toEqual(['org/routed']);
  });

  it.each([
    ['together', 'together/v1/completions'],
    ['scaleway', 'scaleway/v1/completions'],
    ['featherless-ai', 'featherless-ai/v1/completions'],
    ['hf-inference', 'hf-inference/models/Continues/v1/completions'],
  ])(
    'continues by what the options say, and by no default of its own: %s',
    async (provider, path) => {
      const model = `org/continues-${provider}`;
      const part = { text: ' Five.', finish_reason: 'stop' };
      const { needs, asked } = around({
        [`huggingface.co/api/models/${model}`]: mappingOf(provider, 'text-generation', 'Continues'),
        [`${ROUTER}/${path}`]: streamOf({ choices: [part] }),
      });
      const given = { model, provider, temperature: 0.5, topP: 0.9, maxTokens: 7, stop: ['!'] };
      const options = textGenerationOptions.parse(given);
      const generator = await textGenerationGenerator.create({ options, needs });
      expect(response(await drawn(generator))).toBe(' Five.');
      expect(asked.at(-1)?.body).toMatchObject({
        model: 'Continues',
        prompt: '2 + 3?',
        stream: true,
        temperature: 0.5,
        top_p: 0.9,
        max_tokens: 7,
        stop: ['!'],
        seed: expect.any(Number),
      });
    },
  );

  it('embeds', async () => {
    const path = 'hf-inference/models/org/Embeds/pipeline/feature-extraction';
    const { needs, asked } = around({
      'huggingface.co/api/models/org/embeds': mappingOf(
        'hf-inference',
        'feature-extraction',
        'org/Embeds',
      ),
      [`${ROUTER}/${path}`]: () => ({ json: [[1, 2]] }),
    });
    const given = { model: 'org/embeds', provider: 'hf-inference' };
    const options = featureExtractionOptions.parse(given);
    const embedder = await featureExtractionEmbedder.create({ options, needs });
    const example: TextExample = { kind: 'text', id: 'a', prompt: 'p', response: 'r' };
    expect(await embedder.embed([example], { signal })).toMatchObject({ rows: 1, columns: 2 });
    expect(asked.at(-1)).toMatchObject({ key: `Bearer ${KEY}`, body: { inputs: ['r'] } });
  });
});

describe('the fingerprint of a provider’s model', () => {
  async function fingerprintOf(files: readonly object[] | undefined, options: object = {}) {
    const path = 'huggingface.co/api/models/org/known/revision';
    const reply: HubAnswer = () =>
      files === undefined ? { status: 401, json: {} } : { json: { siblings: files } };
    const { needs, said, asked } = around({ [`${path}/main`]: reply, [`${path}/v2`]: reply });
    const given = { model: 'org/known', provider: 'together', ...options };
    const generator = await chatGenerator.create({ options: chatOptions.parse(given), needs });
    return { fingerprint: await generator.fingerprint?.(), said, asked };
  }

  const weights = { rfilename: 'model.safetensors', lfs: { sha256: 'aa' } };
  const readme = (blobId: string) => ({ rfilename: 'README.md', blobId });

  it('changes with the files of the model, and not with what is said of it', async () => {
    const first = await fingerprintOf([weights, readme('1')]);
    expect(first.said).toEqual([]);
    expect((await fingerprintOf([weights, readme('2')])).fingerprint).toBe(first.fingerprint);
    const others = [{ ...weights, lfs: { sha256: 'bb' } }];
    expect((await fingerprintOf(others)).fingerprint).not.toBe(first.fingerprint);
    const elsewhere = await fingerprintOf([weights], { provider: 'nscale' });
    expect(elsewhere.fingerprint).not.toBe(first.fingerprint);
  });

  it('is that of the revision that the config names', async () => {
    const { asked } = await fingerprintOf([weights], { revision: 'v2' });
    expect(asked.map(({ url }) => new URL(url).pathname)).toEqual([
      '/api/models/org/known/revision/v2',
    ]);
  });

  it('says what the hub does not show', async () => {
    const { fingerprint, said } = await fingerprintOf(undefined);
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(said).toEqual([expect.stringMatching(/the hub does not say which weights/)]);
  });
});
