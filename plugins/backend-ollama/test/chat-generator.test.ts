import { afterEach, describe, expect, it } from 'vitest';
import { itemAnswerSchema, type Generation } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import { chatEnd, chatLine, chatReply, generateReply } from './wire/answer-lines.js';
import {
  chatWith,
  generateWith,
  generationsOf,
  itemPrompt,
  promptOf,
  testNeeds,
} from './wire/generate-with.js';
import {
  stubOllama,
  TINY_DIGEST,
  type Answer,
  type Reply,
  type StubOllama,
} from './wire/stub-ollama.js';

let stub: StubOllama | undefined;
afterEach(() => stub?.close());

/** A chat generator on a stub whose chats answer so. */
async function chatOn(chat: Answer, options: object = {}, needs = testNeeds()) {
  stub = await stubOllama({ 'POST /api/chat': chat });
  const generator = await chatWith({ host: stub.url, ...options }, needs);
  return { generator, needs, chats: () => stub?.bodies('POST /api/chat') ?? [] };
}

describe('an answer', () => {
  it('is the streamed pieces, joined to the letter, as an example of its prompt', async () => {
    const { generator } = await chatOn(() => chatReply(' The', ' sky…', ' \n'));
    expect(await generationsOf(generator)).toEqual([
      {
        outcome: 'generated',
        promptId: 'a',
        draw: 0,
        example: {
          kind: 'text',
          id: 'a',
          prompt: 'Why is the sky blue?',
          response: ' The sky… \n',
        },
        logProbabilityWithheld: 'the server listed none',
      },
    ]);
  });

  it('is one for every draw, each with its own seed below 2^31 from the stream of the draw', async () => {
    const { generator, chats } = await chatOn(() => chatReply('Yes.'));
    const prompts = [promptOf('a', 'A?'), promptOf('b', 'B?')];
    const generations = await generationsOf(generator, { prompts, draws: 3 });
    expect(generations.map(({ promptId, draw }) => `${promptId}${draw}`)).toEqual([
      'a0',
      'a1',
      'a2',
      'b0',
      'b1',
      'b2',
    ]);
    const expected = prompts.flatMap(({ id }) =>
      ['0', '1', '2'].map((draw) => randomStream('test').fork(id).fork(draw).uint32() >>> 1),
    );
    const seeds = chats().map(({ options }) => (options as { seed: number }).seed);
    expect(seeds.toSorted(byNumber)).toEqual(expected.toSorted(byNumber));
  });

  it('never holds thoughts: neither those of their own field nor those of older servers', async () => {
    const thoughts = { message: { role: 'assistant', content: '', thinking: 'Hm <think>.' } };
    const answers: Record<string, Reply> = {
      field: { lines: [chatLine('', thoughts), chatLine('Blue </think>.'), chatEnd()] },
      text: chatReply('<think>\nHm', '.\n</think>', '\n\nBlue.'),
      closed: chatReply('Hm.\n</think>\n\nBlue.'),
      open: chatReply('<think>Hm, and h'),
    };
    const { generator } = await chatOn((body) => answers[questionOf(body)] ?? chatReply());
    const prompts = Object.keys(answers).map((name) => promptOf(name, name));
    expect((await generationsOf(generator, { prompts })).map(outcome)).toEqual([
      'closed: Blue.',
      'field: Blue </think>.',
      'open: EMPTY_ANSWER',
      'text: Blue.',
    ]);
  });

  it('that is empty is a failed draw, and asked for once', async () => {
    const { generator, chats } = await chatOn(() => chatReply(''));
    expect((await generationsOf(generator)).map(outcome)).toEqual(['a: EMPTY_ANSWER']);
    expect(chats()).toHaveLength(1);
  });

  it('to a prompt for an item is held to the schema of items, and read as one', async () => {
    const item = { prompt: 'Why?', response: 'So.' };
    const { generator, chats } = await chatOn(() => chatReply(JSON.stringify(item)));
    const generations = await generationsOf(generator, { prompts: [itemPrompt('a', 'An item!')] });
    expect(generations).toMatchObject([{ outcome: 'generated', example: item }]);
    expect(chats()).toMatchObject([{ format: itemAnswerSchema }]);
    expect(chats()[0]).not.toHaveProperty('logprobs');
  });

  it('that the limit of tokens cut is said to people, once and counted', async () => {
    const { generator, needs } = await chatOn((_, call) =>
      call === 1
        ? { lines: [chatLine('Bl'), chatEnd({ done_reason: 'length' })] }
        : chatReply('Blue.'),
    );
    await generationsOf(generator, { draws: 3 });
    expect(needs.log.filter((line) => line.includes('cut'))).toEqual([
      '1 of 3 answers were cut: at 1024 tokens (`num_predict`), or where the context ended',
    ]);
  });

  it('reports the tokens that the server counted, and expects num_predict at most', async () => {
    const { generator, needs } = await chatOn(() => chatReply('Blue.'), { num_predict: 77 });
    await generationsOf(generator);
    // The version and the list of models cost nothing, which is not unknown.
    const nothing = { input: 0, output: 0 };
    expect(needs.requests.used).toEqual([nothing, nothing, { input: 26, output: 3 }]);
    expect(needs.requests.expected).toContainEqual({ input: Math.ceil(20 / 3) + 32, output: 77 });
  });

  it.each([-7, 0.5, '12', 1e300])('with the count %s is kept, its use unknown', async (count) => {
    const { generator, needs } = await chatOn(() => ({
      lines: [chatLine('Blue.'), chatEnd({ eval_count: count })],
    }));
    const [generation] = await generationsOf(generator);
    expect(generation).toMatchObject({ outcome: 'generated', example: { response: 'Blue.' } });
    expect(needs.requests.used.at(-1)).toBeUndefined();
  });

  it('without a count of the prompt has an unknown use', async () => {
    const { generator, needs } = await chatOn(() => ({
      lines: [chatLine('Blue.'), chatEnd({ prompt_eval_count: undefined })],
    }));
    await generationsOf(generator);
    expect(needs.requests.used.at(-1)).toBeUndefined();
  });
});

describe('a request', () => {
  it('is streamed, unthinking, never cut, and leaves nothing to defaults of server or model', async () => {
    const { generator, chats } = await chatOn(() => chatReply('Blue.'));
    await generationsOf(generator);
    expect(chats()).toEqual([
      {
        model: 'tiny',
        stream: true,
        think: false,
        truncate: false,
        shift: false,
        logprobs: true,
        messages: [{ role: 'user', content: 'Why is the sky blue?' }],
        options: {
          temperature: 1,
          top_p: 1,
          top_k: 0,
          min_p: 0,
          repeat_penalty: 1,
          presence_penalty: 0,
          frequency_penalty: 0,
          typical_p: 1,
          num_predict: 1024,
          seed: randomStream('test').fork('a').fork('0').uint32() >>> 1,
        },
      },
    ]);
  });

  it('carries what the options say', async () => {
    const options = { temperature: 0.7, top_p: 0.9, top_k: 40, min_p: 0.05, repeat_penalty: 1.1 };
    const more = { num_predict: 64, stop: ['###'], num_ctx: 8192 };
    const { generator, chats } = await chatOn(() => chatReply('Blue.'), {
      ...options,
      ...more,
      system: 'Be brief.',
      think: 'low',
      keep_alive: '30m',
    });
    await generationsOf(generator);
    expect(chats()).toMatchObject([
      {
        think: 'low',
        keep_alive: '30m',
        messages: [{ role: 'system', content: 'Be brief.' }, { role: 'user' }],
        options: { ...options, ...more },
      },
    ]);
  });

  it('of the other generator is the raw text', async () => {
    stub = await stubOllama({ 'POST /api/generate': () => generateReply(' a', ' time') });
    const generator = await generateWith({ host: stub.url }, testNeeds());
    const generations = await generationsOf(generator, { prompts: [promptOf('a', 'Once upon')] });
    expect(generations.map(outcome)).toEqual(['a:  a time']);
    expect(stub.bodies('POST /api/generate')).toMatchObject([
      { prompt: 'Once upon', raw: true, stream: true, truncate: false },
    ]);
  });
});

describe('the fingerprint', () => {
  it('is the version of the server and the digest of the model', async () => {
    const { generator } = await chatOn(() => chatReply('Blue.'));
    expect(await generator.fingerprint?.()).toBe(`ollama 0.12.11 ${TINY_DIGEST}`);
  });
});

function byNumber(x: number, y: number): number {
  return x - y;
}

function outcome(generation: Generation): string {
  const { promptId } = generation;
  if (generation.outcome === 'failed') return `${promptId}: ${generation.code}`;
  const { example } = generation;
  return `${promptId}: ${example.kind === 'text' ? example.response : 'a vector'}`;
}

/** What the user's message of a chat asks. */
function questionOf({ messages }: Record<string, unknown>): string {
  // As the client sends them.
  const [first] = messages as readonly { readonly content: string }[];
  return first?.content ?? '';
}
