import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { GgmiError } from '@ggmi/core';
import { chatEnd, chatLine, chatReply } from './wire/answer-lines.js';
import { directScheduler } from './wire/direct-scheduler.js';
import { chatWith, generationsOf, promptOf, testNeeds } from './wire/generate-with.js';
import { stubOllama, type Answer, type Reply, type StubOllama } from './wire/stub-ollama.js';

let stub: StubOllama | undefined;
afterEach(async () => {
  vi.restoreAllMocks();
  await stub?.close();
});

async function generatorOn(chat: Answer, options: object = {}, needs = testNeeds()) {
  stub = await stubOllama({ 'POST /api/chat': chat });
  return { generator: await chatWith({ host: stub.url, ...options }, needs), needs, stub };
}

/** A reply that the first request gets; the second gets an answer. */
async function afterFault(fault: Reply) {
  const { generator, needs } = await generatorOn((_, call) =>
    call === 1 ? fault : chatReply('Blue.'),
  );
  const generations = await generationsOf(generator);
  return { generations, failures: needs.requests.failures };
}

/** The error of a request that every attempt answers so. */
async function errorOf(fault: Reply, options: object = {}): Promise<GgmiError> {
  const { generator } = await generatorOn(() => fault, options);
  return failureOf(generationsOf(generator));
}

async function failureOf(work: Promise<unknown>): Promise<GgmiError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!GgmiError.is(error)) throw new TypeError(`no GgmiError: ${String(error)}`);
  return error;
}

const broken: readonly (readonly [string, Reply, RegExp])[] = [
  ['breaks off without an end', { lines: [chatLine('Bl')] }, /Did not receive done/],
  ['is reset', { lines: [chatLine('Bl')], end: 'broken' }, /terminated|aborted|closed/],
  ['breaks off within a line', { lines: [chatLine('Bl'), '{"model":"tiny","mess'] }, /broke off/],
  [
    'holds a line that is no JSON',
    { lines: [chatLine('Bl'), 'oops\n', chatEnd()] },
    /no JSON.*oops/,
  ],
  ['holds a line that is no object', { lines: ['null\n', chatEnd()] }, /no object/],
  [
    'reports an error behind its first piece',
    { lines: [chatLine('Bl'), { error: 'llama runner process has terminated' }] },
    /^llama runner process has terminated$/,
  ],
  [
    'has an undocumented shape',
    { lines: [{ message: { content: 5 }, done: true }] },
    /undocumented shape at message.content/,
  ],
];

describe('an answer that', () => {
  it.each(broken)('%s is asked for again, and no part of it is kept', async (_, fault, reason) => {
    const printed = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'log')];
    const { generations, failures } = await afterFault(fault);
    expect(generations).toMatchObject([{ outcome: 'generated', example: { response: 'Blue.' } }]);
    expect(failures).toMatchObject([
      { kind: 'unavailable', reason: expect.stringMatching(reason) },
    ]);
    for (const spy of printed) expect(spy).not.toHaveBeenCalled();
  });

  it('holds blank lines is whole', async () => {
    const { generator } = await generatorOn(() => ({
      lines: [chatLine('Blue.'), '\n', chatEnd()],
    }));
    expect(await generationsOf(generator)).toMatchObject([{ example: { response: 'Blue.' } }]);
  });

  it('never comes is a failed draw with its reason, and the others go on', async () => {
    const { generator } = await generatorOn((body) =>
      JSON.stringify(body).includes('bad')
        ? { json: { error: 'an internal mishap' }, status: 500 }
        : chatReply('Blue.'),
    );
    const prompts = [promptOf('a', 'bad'), promptOf('b', 'good')];
    expect(await generationsOf(generator, { prompts })).toMatchObject([
      {
        promptId: 'a',
        outcome: 'failed',
        code: 'REQUEST_FAILED',
        reason: expect.stringContaining('an internal mishap'),
      },
      { promptId: 'b', outcome: 'generated' },
    ]);
  });
});

describe('an error that the server explains', () => {
  it.each([
    [404, "model 'tiny' not found", 'Run `ollama pull tiny` there, or set `pull: missing`.'],
    [400, '"tiny" does not support chat', /`ollama show` lists/],
    [400, '"tiny" does not support thinking', /`ollama show` lists/],
    [
      500,
      'model requires more system memory (9.1 GiB) than is available (3.0 GiB)',
      /smaller model/,
    ],
    [401, 'unauthorized', /name the environment variable that holds it with `apiKey`/],
    [
      400,
      'json: cannot unmarshal object into Go struct field ChatRequest.format of type string',
      /need 0.5.0/,
    ],
  ])('by %d "%s" ends the work with a next step', async (status, error, next) => {
    const { code, message, next: said } = await errorOf({ json: { error }, status });
    expect({ code, message }).toEqual({
      code: 'REQUEST_REJECTED',
      message: `an answer of tiny: HTTP ${status}: ${error}`,
    });
    expect(said).toMatch(next);
  });

  it.each([
    [400, 'the prompt is longer than the context length currently available to the model'],
    [413, 'the input length exceeds the context length'],
    [400, 'invalid option'],
  ])('by %d "%s" fails one draw at once', async (status, error) => {
    const { generator, stub: server } = await generatorOn(() => ({ json: { error }, status }));
    expect(await generationsOf(generator)).toMatchObject([
      { outcome: 'failed', code: 'REQUEST_FAILED', reason: expect.stringContaining(error) },
    ]);
    expect(server.bodies('POST /api/chat')).toHaveLength(1);
  });

  it('is quoted on one line and capped, and a page of a proxy not at all', async () => {
    const long = `a\nb\u001b[31m${'x'.repeat(1000)}`;
    const { generator, needs } = await generatorOn((_, call) =>
      call === 1
        ? { json: { error: long }, status: 500 }
        : { text: '<html>Bad Gateway</html>', status: 502, type: 'text/html' },
    );
    await generationsOf(generator);
    const [first, second] = needs.requests.failures.map(({ reason }) => reason);
    expect(first).toMatch(/^a b \[31mx+…$/);
    expect(first).toHaveLength(300);
    expect(second).toBe('Bad Gateway');
  });

  it('under load is left to the scheduler: 503 passes', async () => {
    const busy = { error: 'server busy, please try again.  maximum pending requests exceeded' };
    const { generations, failures } = await afterFault({ json: busy, status: 503 });
    expect(generations).toMatchObject([{ outcome: 'generated' }]);
    expect(failures).toMatchObject([{ kind: 'unavailable' }]);
  });
});

describe('a server', () => {
  it('that is not there is an error with address and next step', async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    const generator = await chatWith({ host: url }, testNeeds());
    expect(await failureOf(generationsOf(generator))).toMatchObject({
      code: 'REQUEST_FAILED',
      fields: { server: url },
    });
  });

  it('that is not Ollama is an error with a next step', async () => {
    stub = await stubOllama({ 'GET /api/version': () => ({ text: 'Not Found', status: 404 }) });
    const generator = await chatWith({ host: stub.url }, testNeeds());
    expect(await failureOf(generationsOf(generator))).toMatchObject({
      code: 'REQUEST_REJECTED',
      next: 'Is this Ollama? Check `host`, or update the server.',
    });
  });

  it('that stops answering is left when the run is aborted', async () => {
    const controller = new AbortController();
    const { generator } = await generatorOn(() => {
      controller.abort(new Error('enough'));
      return { lines: [chatLine('Bl')], end: 'stalled' };
    });
    const { signal } = controller;
    await expect(generationsOf(generator, { signal })).rejects.toThrow('enough');
  });
});

describe('a key', () => {
  const read = (name: string): string => `secret-of-${name}`;

  it('goes with every request, read by the name of its variable', async () => {
    const needs = testNeeds({ secrets: { read } });
    const chat: Answer = () => chatReply('Blue.');
    const { generator, stub: server } = await generatorOn(chat, { apiKey: 'OLLAMA_KEY' }, needs);
    await generationsOf(generator);
    const sent = server.received.map(({ headers }) => headers.authorization);
    expect(sent).toEqual(sent.map(() => 'Bearer secret-of-OLLAMA_KEY'));
  });

  it('that the server quotes back is blanked', async () => {
    const needs = testNeeds({ secrets: { read }, requests: directScheduler(0) });
    const echo: Reply = { json: { error: 'no such key: secret-of-OLLAMA_KEY' }, status: 401 };
    const { generator } = await generatorOn(() => echo, { apiKey: 'OLLAMA_KEY' }, needs);
    const { message, next } = await failureOf(generationsOf(generator));
    expect({ message, next }).toEqual({
      message: 'an answer of tiny: HTTP 401: no such key: ***',
      next: 'Check the key in OLLAMA_KEY.',
    });
  });

  it('that a broken line holds is blanked before the line is cut', async () => {
    const key = 'planted-key';
    const needs = testNeeds({ secrets: { read: () => key }, requests: directScheduler(0) });
    for (let before = 55; before < 80; before++) {
      const lines = [`${'x'.repeat(before)}${key} ${btoa(key)}\n`];
      const { generator, stub: server } = await generatorOn(
        () => ({ lines }),
        { apiKey: 'K' },
        needs,
      );
      const [generation] = await generationsOf(generator);
      expect(generation).toMatchObject({ outcome: 'failed' });
      expect(JSON.stringify(generation)).not.toMatch(/pla|cGxh/);
      await server.close();
    }
  });

  it('that is not there is an error before anything is sent', async () => {
    stub = await stubOllama();
    const generator = await chatWith({ host: stub.url, apiKey: 'OLLAMA_KEY' }, testNeeds());
    await expect(generationsOf(generator)).rejects.toMatchObject({ code: 'SECRET_MISSING' });
    expect(stub.received).toEqual([]);
  });

  it.each(['two\nlines', 'Schlüssel', '  '])(
    'that cannot stand in a header is refused without being shown: %j',
    async (key) => {
      stub = await stubOllama();
      const needs = testNeeds({ secrets: { read: () => key } });
      const generator = await chatWith({ host: stub.url, apiKey: 'OLLAMA_KEY' }, needs);
      const error = await failureOf(generationsOf(generator));
      expect(error).toMatchObject({ code: 'SECRET_INVALID' });
      expect(JSON.stringify([error.message, error.next, error.fields])).not.toMatch(/two|Schl/);
    },
  );
});

/** A port that nobody listens on: it was just given back. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
