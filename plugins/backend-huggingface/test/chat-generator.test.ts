import { itemAnswerSchema, type TextPrompt } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { chatGenerator, chatOptions } from '../src/index.js';
import { asked, drawn, surroundings } from './opened.js';
import { events, stubServer, type Reply } from './stub-server.js';
import { chat, chatPart, listed, usagePart, vllmModels } from './wire-traffic.js';

const CHAT = '/v1/chat/completions';

async function opened(reply: Reply | readonly Reply[], options: object = {}) {
  const server = await stubServer({ [CHAT]: reply, '/v1/models': vllmModels });
  const around = surroundings();
  const parsed = chatOptions.parse({ model: 'tiny', endpointUrl: server.url, ...options });
  const generator = await chatGenerator.create({ options: parsed, needs: around.needs });
  return { server, generator, ...around };
}

/** A prompt whose answer is an item. */
const item: TextPrompt = { ...asked('Write an item.'), answer: { kind: 'item' } };

describe('a chat', () => {
  it('gives the whole streamed text as the response, and its tokens to the scheduler', async () => {
    const { generator, log } = await opened(chat('It is five.'));
    expect(await drawn(generator)).toEqual([
      {
        outcome: 'generated',
        promptId: 'a',
        draw: 0,
        example: { kind: 'text', id: 'a', prompt: '2 + 3?', response: 'It is five.' },
      },
    ]);
    expect(log.used.at(-1)).toEqual({ input: 7, output: 3 });
  });

  it('sends prompt, system, limits and a seed of the draw, with vLLM’s own truncation off', async () => {
    const { generator, server } = await opened(chat('Five.'), {
      system: 'Be brief.',
      maxTokens: 9,
      stop: ['\n\n'],
    });
    await drawn(generator, { draws: 2 });
    const bodies = server.to(CHAT).map(({ body }) => body);
    expect(bodies[0]).toMatchObject({
      model: 'tiny',
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: '2 + 3?' },
      ],
      max_tokens: 9,
      stop: ['\n\n'],
      temperature: 1,
      top_p: 1,
      top_k: -1,
      min_p: 0,
      repetition_penalty: 1,
      stream: true,
      stream_options: { include_usage: true },
    });
    expect(bodies[0]).not.toHaveProperty('logprobs');
    const seeds = bodies.map(({ seed }) => seed);
    expect(new Set(seeds).size).toBe(2);
    expect(seeds.every((seed) => Number.isInteger(seed) && seed >= 0 && seed < 2 ** 31)).toBe(true);
  });

  it('asks with the same seeds again', async () => {
    const { generator, server } = await opened(chat('Five.'));
    await drawn(generator);
    await drawn(generator);
    const [first, second] = server.to(CHAT);
    expect(first?.body).toEqual(second?.body);
  });

  it('holds an item to its JSON Schema', async () => {
    const { generator, server } = await opened(chat('{"prompt":"1 + 1?","response":"2"}'));
    const [generation] = await drawn(generator, { prompts: [item] });
    expect(generation).toMatchObject({ example: { prompt: '1 + 1?', response: '2' } });
    expect(server.to(CHAT)[0]?.body.response_format).toEqual({
      type: 'json_schema',
      json_schema: { name: 'item', strict: true, schema: itemAnswerSchema },
    });
  });

  it('leaves out the fields that a server does not take, and adds those of the options', async () => {
    const leaveOut = ['seed', 'stream_options', 'response_format', 'top_p'];
    const { generator, server } = await opened(chat('{"prompt":"p","response":"r"}'), {
      leaveOut,
      parameters: { reasoning_effort: 'low' },
    });
    await drawn(generator, { prompts: [item] });
    const body = server.to(CHAT)[0]?.body;
    expect(body).toMatchObject({ reasoning_effort: 'low' });
    for (const field of leaveOut) expect(body).not.toHaveProperty(field);
  });

  it('records an empty answer and an item that was cut, and goes on', async () => {
    const cut = events(
      chatPart({ delta: { content: '{"prompt": "1 +' }, finish_reason: 'length' }),
      '[DONE]',
    );
    const { generator } = await opened([chat(' \n'), cut, chat('{"prompt":"p","response":"r"}')]);
    const generations = [];
    for (let i = 0; i < 3; i++) generations.push(...(await drawn(generator, { prompts: [item] })));
    expect(generations).toMatchObject([
      { outcome: 'failed', code: 'EMPTY_ANSWER' },
      {
        outcome: 'failed',
        code: 'MALFORMED_ANSWER',
        reason: expect.stringMatching(/cut at maxTokens 512/),
      },
      { outcome: 'generated' },
    ]);
  });

  it('records an answer that a filter cut', async () => {
    const reply = events(
      chatPart({ delta: { content: 'It is' }, finish_reason: 'content_filter' }),
    );
    const { generator } = await opened(reply);
    expect(await drawn(generator)).toMatchObject([{ outcome: 'failed', code: 'CONTENT_FILTERED' }]);
  });

  it('keeps text that spans events and bytes, and leaves thoughts out', async () => {
    const { generator } = await opened([
      events(
        chatPart({ delta: { reasoning_content: 'Let me see.' } }),
        chatPart({ delta: { content: 'Fünf – 五' } }),
        chatPart({ delta: { content: null }, finish_reason: 'stop' }),
      ),
      chat('<think>\nHm.\n</think>\n\nFive.'),
      chat('<think>Hm, and so on'),
    ]);
    const generations = [];
    for (let i = 0; i < 3; i++) generations.push(...(await drawn(generator)));
    expect(generations).toMatchObject([
      { example: { response: 'Fünf – 五' } },
      { example: { response: 'Five.' } },
      { outcome: 'failed', code: 'EMPTY_ANSWER' },
    ]);
  });
});

describe('the log-probability of an answer', () => {
  const ask = async (reply: Reply, options: object = {}) => {
    const { generator, server, said } = await opened(reply, { logprobs: true, ...options });
    const [generation] = await drawn(generator);
    return { generation, said, server };
  };

  it('is the sum over its tokens, the end included', async () => {
    const { generation, server, said } = await ask(chat('Five.'));
    expect(generation).toMatchObject({ logProbability: -0.875 });
    expect(server.to(CHAT)[0]?.body.logprobs).toBe(true);
    expect(said).toEqual([]);
  });

  it.each([
    [
      'at another temperature',
      { temperature: 0.7 },
      /raw probabilities, and samples at temperature 0\.7/,
    ],
    ['of a truncated law', { topP: 0.9 }, /top_p 0\.9/],
    ['under parameters of unknown effect', { parameters: { top_k: 4 } }, /top_k/],
    ['where the server chooses top_p', { leaveOut: ['top_p'] }, /top_p/],
  ])('is withheld %s, with the reason', async (_, options, reason) => {
    const { generation, said } = await ask(chat('Five.'), options);
    expect(generation).toMatchObject({ outcome: 'generated' });
    expect(generation).not.toHaveProperty('logProbability');
    expect(generation).toHaveProperty('logProbabilityWithheld', expect.stringMatching(reason));
    expect(said).toEqual([expect.stringMatching(reason)]);
  });

  it.each([
    [
      'lists none',
      [chatPart({ delta: { content: 'Five.' }, finish_reason: 'stop' })],
      /listed none/,
    ],
    [
      'lists fewer tokens than it counts',
      [
        chatPart({ delta: { content: 'Five.' }, ...listed(-1), finish_reason: 'stop' }),
        usagePart(1, 5),
      ],
      /other tokens/,
    ],
    [
      'writes −9999 for −∞',
      [chatPart({ delta: { content: 'Five.' }, ...listed(-1, -9999), finish_reason: 'stop' })],
      /no log-probability/,
    ],
    [
      'thinks aloud beside the answer',
      [
        chatPart({ delta: { reasoning: 'Hm.' }, ...listed(-1) }),
        chatPart({ delta: { content: 'Five.' }, ...listed(-1), finish_reason: 'stop' }),
      ],
      /think/,
    ],
  ])('is withheld where the server %s', async (_, parts, reason) => {
    const { generation, said } = await ask(events(...parts));
    expect(generation).toMatchObject({ outcome: 'generated' });
    expect(generation).not.toHaveProperty('logProbability');
    expect(generation).toHaveProperty('logProbabilityWithheld', expect.stringMatching(reason));
    expect(said).toEqual([expect.stringMatching(reason)]);
  });

  it('is withheld where nobody knows what else the server samples by, until it is said', async () => {
    const server = await stubServer({ [CHAT]: chat('Five.') });
    const around = surroundings();
    const of = async (options: object) => {
      const parsed = chatOptions.parse({
        model: 'tiny',
        endpointUrl: server.url,
        logprobs: true,
        ...options,
      });
      return drawn(await chatGenerator.create({ options: parsed, needs: around.needs }));
    };
    expect((await of({}))[0]).not.toHaveProperty('logProbability');
    expect(around.said).toEqual([expect.stringMatching(/say which it is by `server`/)]);
    expect((await of({ server: 'openai' }))[0]).toHaveProperty('logProbability', -0.875);
  });
});
