import type { Prompt, TextExample } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { scoredTextGenerationGenerator, scoredTextGenerationOptions } from '../src/index.js';
import { responseScore } from '../src/scoring/response-score.js';
import { textLogProbability, tgiGenerate, vllmCompletions } from './letter-model.js';
import { asked, drawn, surroundings } from './opened.js';
import { json, stubServer, type Reply } from './stub-server.js';
import { vllmModels } from './wire-traffic.js';

const signal = new AbortController().signal;

async function opened(routes: Readonly<Record<string, Reply>>, options: object) {
  const server = await stubServer(routes);
  const around = surroundings();
  const given = { model: 'tiny', endpointUrl: server.url, ...options };
  const parsed = scoredTextGenerationOptions.parse(given);
  const generator = await scoredTextGenerationGenerator.create({
    options: parsed,
    needs: around.needs,
  });
  return { server, generator, ...around };
}

function pair(prompt: string, response: string) {
  const example: TextExample = { kind: 'text', id: response, prompt, response };
  return { prompt: asked(prompt) as Prompt, response: example };
}

const pairs = [pair('2 + 3?', ' five'), pair('2 + 3?', ' six!'), pair('Who?', ' me')];

const vllm = { '/v1/completions': vllmCompletions(), '/v1/models': vllmModels };
const tgi = { '/generate': tgiGenerate };

describe.each([
  ['vllm', vllm],
  ['tgi', tgi],
] as const)('scoring by %s', (server, routes) => {
  it('gives ln q of every response, in order', async () => {
    const { generator } = await opened(routes, { server });
    const scores = await generator.score?.({ pairs, signal });
    const expected = pairs.map(({ response }) => textLogProbability(response.response));
    // Sums of ten hundredths: rounding.
    expected.forEach((value, index) => expect(scores?.[index]).toBeCloseTo(value, 10));
  });

  it('tells of every score as soon as it is there', async () => {
    const { generator } = await opened(routes, { server });
    const told = new Map<number, number>();
    const onScore = (index: number, score: number): void => void told.set(index, score);
    const scores = await generator.score?.({ pairs, signal, onScore });
    expect([0, 1, 2].map((index) => told.get(index))).toEqual([...(scores ?? [])]);
  });

  it('counts the end of the text where it is written out, as the log-probability of an answer does', async () => {
    const { generator } = await opened(routes, { server, endOfText: '\n', logprobs: true });
    const [generation] = await drawn(generator);
    const [score] = (await generator.score?.({ pairs: [pair('2 + 3?', ' yes')], signal })) ?? [];
    expect(generation).toHaveProperty('logProbability', expect.closeTo(score ?? 0, 10));
    expect(score).toBeCloseTo(textLogProbability(' yes\n'), 10);
  });

  it('counts no end otherwise, as the log-probability of an answer does', async () => {
    const { generator } = await opened(routes, { server, logprobs: true });
    const [generation] = await drawn(generator);
    expect(generation).toHaveProperty(
      'logProbability',
      expect.closeTo(textLogProbability(' yes'), 10),
    );
  });
});

describe('a server whose scores are not proved', () => {
  const score = async (routes: Readonly<Record<string, Reply>>, options: object) => {
    const { generator } = await opened(routes, options);
    return generator.score?.({ pairs, signal });
  };
  const completions =
    (given: object): Reply =>
    (response, received) => {
      const { prompt_logprobs: isScored } = received.body;
      const choice = { index: 0, text: ' yes', finish_reason: 'length', ...given };
      const reply = isScored === undefined ? vllmCompletions() : json(200, { choices: [choice] });
      reply(response, received);
    };

  it.each([
    ['ignores the question', {}, /no prompt_logprobs/],
    [
      'lists what it generates',
      { prompt_logprobs: [null, { 5: { logprob: -0.5 } }] },
      /what it generated with .* was scored/,
    ],
    ['lists no numbers', { prompt_logprobs: [null, { 5: { logprob: null } }] }, /received null/],
    [
      'lists others beside each token',
      { prompt_logprobs: [null, { 5: { logprob: -1 }, 6: { logprob: -2 } }] },
      /received 2 entries/,
    ],
  ])('is refused where it %s', async (_, given, reason) => {
    const routes = { '/v1/completions': completions(given), '/v1/models': vllmModels };
    await expect(score(routes, { server: 'vllm' })).rejects.toMatchObject({
      code: 'SCORING_UNPROVED',
      message: expect.stringMatching(reason),
      next: expect.stringMatching(/backend-huggingface\/text-generation/),
    });
  });

  it('is refused before it is asked for an answer', async () => {
    const routes = { '/v1/completions': completions({}), '/v1/models': vllmModels };
    const { generator, server } = await opened(routes, { server: 'vllm' });
    await expect(drawn(generator, { draws: 40 })).rejects.toMatchObject({
      code: 'SCORING_UNPROVED',
    });
    expect(server.to('/v1/completions').map(({ body }) => body.prompt_logprobs)).toEqual([0]);
  });

  it('is refused where it scores by another law than it samples from', async () => {
    const routes = { '/v1/completions': vllmCompletions({ scale: 2 }), '/v1/models': vllmModels };
    await expect(score(routes, { server: 'vllm' })).rejects.toMatchObject({
      code: 'SCORING_UNPROVED',
    });
  });

  it('is refused where one text has two scores', async () => {
    let scale = 1;
    const drifting: Reply = (response, received) =>
      vllmCompletions({ scale: (scale += 0.1) })(response, received);
    await expect(score({ '/v1/completions': drifting }, { server: 'vllm' })).rejects.toMatchObject({
      message: expect.stringMatching(/one text was scored/),
    });
  });

  it('is refused where text-generation-inference was started without', async () => {
    const reply: Reply = (response, received) => {
      received.body.parameters.decoder_input_details = false;
      tgiGenerate(response, received);
    };
    await expect(score({ '/generate': reply }, { server: 'tgi' })).rejects.toMatchObject({
      message: expect.stringMatching(/no details\.prefill/),
      next: expect.stringMatching(/--enable-prefill-logprobs/),
    });
  });

  it('is asked again when scores are wanted again', async () => {
    const replies = [json(200, { choices: [{}] }), vllmCompletions()];
    const { generator, server } = await opened(
      {
        ...vllm,
        '/v1/completions': (response, received) => {
          (replies.length > 1 ? replies.shift() : replies[0])?.(response, received);
        },
      },
      { server: 'vllm' },
    );
    await expect(generator.score?.({ pairs, signal })).rejects.toMatchObject({
      code: 'SCORING_UNPROVED',
    });
    expect(await generator.score?.({ pairs, signal })).toHaveLength(3);
    expect(server.log.length).toBeGreaterThan(3);
  });
});

describe('what cannot be scored', () => {
  it.each([
    ['an item', { ...asked('Write one.'), answer: { kind: 'item' as const } }],
    ['an empty prompt', asked('')],
    ['a prompt of one token', asked('A')],
  ])('is refused: %s', async (_, prompt) => {
    const { generator } = await opened(vllm, { server: 'vllm' });
    const request = { pairs: [{ ...pair('x', 'y'), prompt }], signal };
    await expect(generator.score?.(request)).rejects.toMatchObject({ code: 'DATA_INVALID' });
  });
});

describe('the score of a response whose first token joins the prompt’s last', () => {
  const token = (id: string, logProbability?: number) => ({ id, logProbability });

  it('is the ratio of the probabilities of two texts', () => {
    const all = [token('first'), token('ab', -1), token('cd', -3), token('e', -0.5)];
    const prompt = [token('first'), token('ab', -1), token('c', -2)];
    // (−3 − 0.5) − (−2)
    expect(responseScore(all, prompt)).toEqual({ logProbability: -1.5, isMerged: true });
  });

  it('is the plain sum where they do not join', () => {
    const all = [token('first'), token('ab', -1), token('e', -0.5)];
    expect(responseScore(all, all.slice(0, 2))).toEqual({ logProbability: -0.5, isMerged: false });
  });
});

it('a generator that scores has no temperature to choose', () => {
  const options = { model: 'tiny', endpointUrl: 'http://127.0.0.1', server: 'vllm' };
  expect(scoredTextGenerationOptions.safeParse(options).success).toBe(true);
  expect(scoredTextGenerationOptions.safeParse({ ...options, temperature: 0.7 }).success).toBe(
    false,
  );
});
