import { afterEach, describe, expect, it } from 'vitest';
import type { Generation } from '@ggmi/core';
import { chatEnd, chatLine, tokenOf } from './wire/answer-lines.js';
import { chatWith, generationsOf, itemPrompt, testNeeds } from './wire/generate-with.js';
import { listed, stubOllama, type Reply, type StubOllama } from './wire/stub-ollama.js';

let stub: StubOllama | undefined;
afterEach(() => stub?.close());

/** Two tokens, as the release notes of 0.12.11 show them. */
const okay: Reply = {
  lines: [
    chatLine('Okay', { logprobs: [tokenOf('Okay', -1.3434503078460693)] }),
    chatLine('.', { logprobs: [tokenOf('.', -0.25)] }),
    chatEnd(),
  ],
};

async function drawn(reply: Reply, options: object = {}, version = '0.12.11') {
  stub = await stubOllama({
    'GET /api/version': () => ({ json: { version } }),
    'POST /api/chat': () => reply,
  });
  const needs = testNeeds();
  const generator = await chatWith({ host: stub.url, ...options }, needs);
  const [generation] = await generationsOf(generator);
  const withheld =
    generation?.outcome === 'generated' ? generation.logProbabilityWithheld : undefined;
  return { logProbability: logProbabilityOf(generation), withheld, needs, stub };
}

function logProbabilityOf(generation: Generation | undefined): number | undefined {
  return generation?.outcome === 'generated' ? generation.logProbability : undefined;
}

describe('the log-probability of an answer', () => {
  it('is the sum over its tokens, in nats', async () => {
    expect((await drawn(okay)).logProbability).toBe(-1.3434503078460693 - 0.25);
  });

  it('counts tokens that are parts of a character by their bytes', async () => {
    const parts = [
      { token: '�', logprob: -1, bytes: [0xc3] },
      { token: '�', logprob: -2, bytes: [0xbc] },
    ];
    const reply = { lines: [chatLine('ü', { logprobs: parts }), chatEnd()] };
    expect((await drawn(reply)).logProbability).toBe(-3);
  });

  it('takes tokens without bytes by their text', async () => {
    const logprobs = [{ token: 'Blue', logprob: -0.5 }];
    const reply = { lines: [chatLine('Blue', { logprobs }), chatEnd()] };
    expect((await drawn(reply)).logProbability).toBe(-0.5);
  });

  it.each([
    ['miss one', [tokenOf('Ok', -1)]],
    ['hold one more, that a stop text cut', [tokenOf('Okay', -1), tokenOf('\n#', -1)]],
    ['hold thoughts', [tokenOf('Hm. ', -1), tokenOf('Okay', -1)]],
    ['have a probability above one', [tokenOf('Okay', 0.5)]],
  ])('is absent where the tokens %s, and people are told', async (_, logprobs) => {
    const { logProbability, withheld, needs } = await drawn({
      lines: [chatLine('Okay', { logprobs }), chatEnd()],
    });
    expect(logProbability).toBeUndefined();
    expect(withheld).toBe('the tokens that the server lists are not those of the text');
    expect(needs.log.at(-1)).toMatch(/^1 of 1 answers have no log-probability: /);
  });

  it('is absent after thoughts, whose sum it would leave out', async () => {
    const thinking = { message: { role: 'assistant', content: '', thinking: 'Hm.' } };
    const logprobs = [tokenOf('Okay', -1)];
    const lines = [chatLine('', thinking), chatLine('Okay', { logprobs }), chatEnd()];
    const { logProbability, withheld } = await drawn({ lines }, { think: true });
    expect(logProbability).toBeUndefined();
    expect(withheld).toMatch(/^the model thought aloud/);
  });

  it.each([
    ['temperature', 0.7],
    ['top_p', 0.9],
    ['top_k', 40],
    ['min_p', 0.05],
    ['repeat_penalty', 1.1],
  ])('is neither asked for nor given where %s is %d', async (name, value) => {
    const { logProbability, withheld, needs, stub: server } = await drawn(okay, { [name]: value });
    expect(logProbability).toBeUndefined();
    expect(withheld).toBe(`Ollama gives those of the untempered model, and ${name} is ${value}`);
    expect(server.bodies('POST /api/chat')[0]).not.toHaveProperty('logprobs');
    expect(needs.log).toContain(
      `no log-probabilities of answers: Ollama gives those of the untempered model, and ${name} is ${value}`,
    );
  });

  it('has no reason to be absent where it is there', async () => {
    expect((await drawn(okay)).withheld).toBeUndefined();
  });

  it('is absent where the server lists no tokens, and people are told once', async () => {
    const { logProbability, withheld, needs } = await drawn({
      lines: [chatLine('Okay'), chatEnd()],
    });
    expect(logProbability).toBeUndefined();
    expect(withheld).toBe('the server listed none');
    expect(needs.log).toEqual(['1 of 1 answers have no log-probability: the server listed none']);
  });

  it('is absent on a server that has none, and people are told why', async () => {
    const reply = { lines: [chatLine('Okay'), chatEnd()] };
    const { logProbability, withheld, needs } = await drawn(reply, {}, '0.12.10');
    expect(logProbability).toBeUndefined();
    expect(withheld).toBe('Ollama 0.12.10 has none, 0.12.11 has');
    expect(needs.log).toEqual([
      'no log-probabilities of answers: Ollama 0.12.10 has none, 0.12.11 has',
    ]);
  });

  it('is absent for answers under a grammar', async () => {
    const content = '{"prompt":"a","response":"b"}';
    stub = await stubOllama({
      'GET /api/tags': () => ({ json: { models: [listed('tiny:latest', 'ab')] } }),
      'POST /api/chat': () => ({
        lines: [chatLine(content, { logprobs: [tokenOf(content, -1)] }), chatEnd()],
      }),
    });
    const generator = await chatWith({ host: stub.url }, testNeeds());
    const [generation] = await generationsOf(generator, { prompts: [itemPrompt('a', 'One!')] });
    expect(generation).toMatchObject({
      outcome: 'generated',
      logProbabilityWithheld: expect.stringMatching(/held to a grammar/),
    });
    expect(logProbabilityOf(generation)).toBeUndefined();
  });
});
