import type { Generation, TextExample, TextPrompt } from '@ggmi/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  chatGenerator,
  chatOptions,
  featureExtractionEmbedder,
  featureExtractionOptions,
  scoredTextGenerationGenerator,
  scoredTextGenerationOptions,
  textGenerationGenerator,
  textGenerationOptions,
} from '../src/index.js';
import { asked, drawn, surroundings } from './opened.js';
import { isFixtureInstalled, servedTinyModel, withoutFixture } from './served-tiny-model.js';

const KEY = 'key-of-the-fixture';
const signal = new AbortController().signal;
const limits = { model: 'tiny', maxTokens: 60, tokenFrom: 'FIXTURE_KEY' };
const { needs, said } = surroundings({ FIXTURE_KEY: KEY });
let url = '';
let close = async (): Promise<void> => undefined;

async function chats(options: object) {
  const parsed = chatOptions.parse({ ...limits, endpointUrl: url, ...options });
  return chatGenerator.create({ options: parsed, needs });
}

async function scores(options: object) {
  const parsed = scoredTextGenerationOptions.parse({ ...limits, endpointUrl: url, ...options });
  return scoredTextGenerationGenerator.create({ options: parsed, needs });
}

/** The question as the model was trained on it: `<s>` asks for the response. */
const question = asked('2 + 3?<s>');

type Generated = Extract<Generation, { readonly outcome: 'generated' }>;

/** Draws whose text is all that was drawn: bytes that are no UTF-8 come as U+FFFD and are lost. */
async function whole(generations: Promise<readonly Generation[]>): Promise<readonly Generated[]> {
  const all = await generations;
  return all.filter(
    (each): each is Generated =>
      each.outcome === 'generated' && !responseOf(each).includes('\uFFFD'),
  );
}

function responseOf({ example }: Generated): string {
  return example.kind === 'text' ? example.response : '';
}

/** ln q of an answer with its end by another way: the conversation as one given text. */
async function chatScore(prompt: TextPrompt, response: string): Promise<number> {
  const messages = [
    { role: 'user', content: prompt.text },
    { role: 'assistant', content: response },
  ];
  const body = {
    model: 'tiny',
    messages,
    add_generation_prompt: false,
    max_tokens: 1,
    prompt_logprobs: 0,
  };
  const answer = await fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}` },
    body: JSON.stringify(body),
  });
  // As vLLM documents it.
  const { prompt_logprobs: entries } = (await answer.json()) as {
    readonly prompt_logprobs: readonly (null | Readonly<
      Record<string, { readonly logprob: number }>
    >)[];
  };
  // One token for each byte, and one for the end.
  return entries
    .slice(-Buffer.byteLength(response) - 1)
    .reduce((sum, entry) => sum + (Object.values(entry ?? {})[0]?.logprob ?? Number.NaN), 0);
}

/** Without the engine there is nothing to run against; CI installs it. */
if (!isFixtureInstalled)
  console.warn(`Real-engine tests of backend-huggingface are left out: ${withoutFixture}`);

describe.runIf(isFixtureInstalled)('llama.cpp behind the wire', () => {
  beforeAll(async () => {
    ({ url, close } = await servedTinyModel(['--key', KEY]));
  }, 120_000);
  afterAll(() => close());

  it('answers a chat with log-probabilities that equal exact scoring to 1e-3 nats per token', async () => {
    const prompt = asked('2 + 3?');
    const generator = await chats({ logprobs: true });
    const generations = await whole(drawn(generator, { prompts: [prompt], draws: 6 }));
    expect(generations.length).toBeGreaterThan(2);
    for (const generation of generations) {
      const response = responseOf(generation);
      const exact = await chatScore(prompt, response);
      const tokens = Buffer.byteLength(response) + 1;
      expect(Math.abs((generation.logProbability ?? Number.NaN) - exact)).toBeLessThan(
        1e-3 * tokens,
      );
    }
  });

  it('draws the same again', async () => {
    const first = await drawn(await chats({}), { draws: 3 });
    expect(await drawn(await chats({}), { draws: 3 })).toEqual(first);
    expect(new Set(first.map((each) => JSON.stringify(each))).size).toBe(3);
  });

  it('gives no log-probability at temperature 0.7, and says why', async () => {
    const [generation] = await drawn(await chats({ logprobs: true, temperature: 0.7 }));
    expect(generation).not.toHaveProperty('logProbability');
    expect(said.join()).toMatch(/samples at temperature 0\.7/);
  });

  it('continues a prompt as the chat does whose template makes it', async () => {
    const options = textGenerationOptions.parse({ ...limits, endpointUrl: url });
    const generator = await textGenerationGenerator.create({ options, needs });
    const responses = async (generations: Promise<readonly Generation[]>) =>
      (await whole(generations)).map(responseOf);
    const continued = await responses(drawn(generator, { prompts: [question], draws: 3 }));
    const chatted = await responses(
      drawn(await chats({}), { prompts: [asked('2 + 3?')], draws: 3 }),
    );
    expect(continued).toEqual(chatted);
  });

  it('holds an item to its schema', async () => {
    const item: TextPrompt = { ...asked('Write one.'), answer: { kind: 'item' } };
    const generator = await chats({ maxTokens: 200 });
    const generations = await drawn(generator, { prompts: [item], draws: 4 });
    // A model of bytes may write on until it is cut, or nothing between the quotes.
    const reasons = generations.map((each) => (each.outcome === 'failed' ? each.reason : 'item'));
    for (const reason of reasons) expect(reason).toMatch(/^item$|cut at maxTokens|is empty/);
  });

  it.each([
    ['vllm', '</s>'],
    ['vllm', ''],
    ['tgi', '</s>'],
    ['tgi', ''],
  ])(
    'scores what it generated by %s with the end %j as it was drawn',
    async (server, endOfText) => {
      const generator = await scores({ server, endOfText, logprobs: true });
      const generations = await whole(drawn(generator, { prompts: [question], draws: 6 }));
      const withLaw = generations.filter(({ logProbability }) => logProbability !== undefined);
      expect(withLaw.length).toBeGreaterThan(2);
      const pairs = withLaw.map(({ example }) => ({ prompt: question, response: example }));
      const scored = await generator.score?.({ pairs, signal });
      withLaw.forEach((generation, index) => {
        const tokens = Buffer.byteLength(responseOf(generation)) + 1;
        const gap = (generation.logProbability ?? Number.NaN) - (scored?.[index] ?? Number.NaN);
        expect(Math.abs(gap)).toBeLessThan(1e-3 * tokens);
      });
    },
  );

  it('embeds by both protocols alike', async () => {
    const examples = ['one', 'two', 'three'].map((response): TextExample => ({
      kind: 'text',
      id: response,
      prompt: '',
      response,
    }));
    const matrix = async (path: string) => {
      const given = { model: 'tiny', endpointUrl: `${url}${path}`, tokenFrom: 'FIXTURE_KEY' };
      const options = featureExtractionOptions.parse({ ...given, batchSize: 2 });
      const embedder = await featureExtractionEmbedder.create({ options, needs });
      return embedder.embed(examples, { signal });
    };
    const vectors = await matrix('/embed');
    expect(vectors.rows).toBe(3);
    expect(await matrix('/v1')).toEqual(vectors);
  });

  it('refuses a wrong model and a wrong key, each with the next step', async () => {
    await expect(drawn(await chats({ model: 'big' }))).rejects.toMatchObject({
      code: 'REQUEST_REJECTED',
      next: "Check the model's name, 'big': the server lists tiny.",
    });
    const { needs: others } = surroundings({ FIXTURE_KEY: 'another-key' });
    const options = chatOptions.parse({ ...limits, endpointUrl: url });
    const generator = await chatGenerator.create({ options, needs: others });
    await expect(drawn(generator)).rejects.toMatchObject({
      next: expect.stringMatching(/FIXTURE_KEY/),
    });
  });

  it('says which weights it serves', async () => {
    const generator = await chats({});
    expect(await generator.fingerprint?.()).toMatch(/^[0-9a-f]{64}$/);
    expect(said.join()).not.toMatch(/does not say which weights/);
  });
});
