import { inspect } from 'node:util';
import type { Generation } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { chatGenerator, chatOptions } from '../src/index.js';
import { asked, drawn, surroundings } from './opened.js';
import { events, json, stubServer, type Reply } from './stub-server.js';
import { chat, chatPart, vllmModels } from './wire-traffic.js';

const CHAT = '/v1/chat/completions';
/** Without the beginning by which keys of services are known. */
const KEY = 'plantedSecret+42/xyz';

async function opened(reply: Reply | readonly Reply[], options: object = {}) {
  const server = await stubServer({ [CHAT]: reply, '/v1/models': vllmModels });
  const around = surroundings({ MY_KEY: KEY });
  const parsed = chatOptions.parse({ model: 'tiny', endpointUrl: server.url, ...options });
  const generator = await chatGenerator.create({ options: parsed, needs: around.needs });
  return { server, generator, ...around };
}

/** The error that ends a request, and all that can be seen of it. */
async function endOf(generations: Promise<readonly Generation[]>) {
  const error: unknown = await generations.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { error, seen: inspect(error, { depth: 9, showHidden: true }) };
}

describe('a server that refuses', () => {
  it('is told with its words and the variable of the key', async () => {
    const reply = json(401, { error: 'Invalid credentials in Authorization header' });
    const { generator } = await opened(reply, { tokenFrom: 'MY_KEY' });
    const { error } = await endOf(drawn(generator));
    expect(error).toMatchObject({
      code: 'REQUEST_REJECTED',
      message: 'HTTP 401: Invalid credentials in Authorization header',
      next: 'Check that MY_KEY holds a valid key that may use tiny.',
    });
  });

  it('wants a key where none is sent', async () => {
    const { generator } = await opened(json(401, { error: 'Unauthorized' }));
    const { error } = await endOf(drawn(generator));
    expect(error).toMatchObject({ next: expect.stringMatching(/`tokenFrom`/) });
  });

  it.each([
    ['vLLM', 404, { error: { message: 'The model `big` does not exist.', code: 404 } }],
    [
      'the router',
      400,
      { error: { message: "The requested model 'big' does not exist", code: 'model_not_found' } },
    ],
    [
      'llama.cpp',
      404,
      { error: { code: 404, message: 'File Not Found', type: 'not_found_error' } },
    ],
  ])('knows no such model: %s', async (_, status, body) => {
    const { generator, server } = await opened(json(status, body), { model: 'big' });
    const { error } = await endOf(drawn(generator));
    expect(error).toMatchObject({
      code: 'REQUEST_REJECTED',
      message: `HTTP ${status}: ${body.error.message.replace(/\.$/, '')}`,
      next: "Check the model's name, 'big': the server lists tiny.",
    });
    expect(server.to(CHAT)).toHaveLength(1);
  });

  it('takes no unknown fields: every request would fail', async () => {
    const reply = json(422, { detail: "Unsupported parameter: 'seed'" });
    const { generator } = await opened(reply);
    const { error } = await endOf(drawn(generator));
    expect(error).toMatchObject({ next: expect.stringMatching(/`leaveOut`/) });
  });

  it('fails one prompt that is too long, and answers the others', async () => {
    const message = "This model's maximum context length is 128 tokens";
    const { generator } = await opened([json(400, { error: { message } }), chat('Five.')]);
    const failed = await drawn(generator);
    expect(failed).toMatchObject([
      { outcome: 'failed', code: 'REQUEST_FAILED', reason: expect.stringContaining(message) },
    ]);
    expect(await drawn(generator)).toMatchObject([{ outcome: 'generated' }]);
  });

  it('answers a page where a stream was wanted', async () => {
    const page: Reply = (response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<html><body>Welcome</body></html>');
    };
    const { generator } = await opened(page);
    const { error } = await endOf(drawn(generator));
    expect(error).toMatchObject({
      code: 'REQUEST_REJECTED',
      message: 'received text/html, expected text/event-stream: Welcome',
    });
  });

  it('says when it will be ready', async () => {
    const loading = json(503, { error: 'Model tiny is currently loading', estimated_time: 20.5 });
    const { generator, log } = await opened([
      loading,
      json(429, {}, { 'retry-after': '7' }),
      chat('5'),
    ]);
    expect(await drawn(generator)).toMatchObject([{ outcome: 'generated' }]);
    expect(log.failures).toEqual([
      {
        kind: 'unavailable',
        reason: 'HTTP 503: Model tiny is currently loading',
        retryAfterMs: 20_500,
      },
      // The scheduler reads Retry-After itself.
      { kind: 'rate-limited', reason: 'HTTP 429: {}' },
    ]);
  });
});

describe('an answer that cannot be read', () => {
  const good = chatPart({ delta: { content: 'It is' } });
  it.each([
    ['breaks off between events', events(good), /broke off after 5 characters/],
    [
      'breaks off within one',
      ((response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write(`data: ${JSON.stringify(good)}\n\ndata: {"choices": [{"del`);
        response.end();
      }) satisfies Reply,
      /broke off/,
    ],
    ['is no JSON', events(good, '{"choices": [}'), /JSON/],
    ['is JSON of another shape', events({ choices: 'none' }), /no object|'choices'/],
    ['holds text that is none', events(chatPart({ delta: { content: 7 } })), /no text/],
    ['ends in an error', events(good, { error: { message: 'out of memory' } }), /out of memory/],
    ['has no event at all', events(), /broke off after 0/],
  ])('and %s is asked for again, and then recorded', async (_, reply, reason) => {
    const { generator, server, log } = await opened(reply);
    expect(await drawn(generator)).toMatchObject([
      { outcome: 'failed', code: 'REQUEST_FAILED', reason: expect.stringMatching(reason) },
    ]);
    expect(server.to(CHAT)).toHaveLength(3);
    expect(log.failures.map(({ kind }) => kind)).toEqual(Array(3).fill('unavailable'));
  });

  it('and is reset is asked for again', async () => {
    const reset: Reply = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(`data: ${JSON.stringify(good)}\n\n`, () => response.destroy());
    };
    const { generator, server } = await opened([reset, chat('Five.')]);
    expect(await drawn(generator)).toMatchObject([{ example: { response: 'Five.' } }]);
    expect(server.to(CHAT)).toHaveLength(2);
  });
});

describe('a host that is not there', () => {
  it('keeps the code by which the scheduler knows it', async () => {
    const server = await stubServer({});
    const around = surroundings();
    const endpointUrl = 'http://127.0.0.1:9';
    expect(server.url).not.toBe(endpointUrl);
    const options = chatOptions.parse({ model: 'tiny', endpointUrl, server: 'vllm' });
    const codes: unknown[] = [];
    const requests: typeof around.needs.requests = {
      log: around.log,
      run: async (request) => {
        const { signal, hint } = request;
        expect(hint).toBe('Does a server listen at http://127.0.0.1:9?');
        const attempt = { number: 1, signal, fetch: globalThis.fetch };
        return request.call(attempt).catch((error: unknown) => {
          codes.push(error);
          throw error;
        });
      },
    };
    const generator = await chatGenerator.create({ options, needs: { ...around.needs, requests } });
    await endOf(drawn(generator));
    expect(codes).toMatchObject([{ name: 'ClientFaultError', kind: 'network' }]);
  });
});

describe('an aborted run', () => {
  it('ends a stream that stalls', async () => {
    const stall: Reply = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(`data: ${JSON.stringify(chatPart({ delta: { content: 'It' } }))}\n\n`);
    };
    const controller = new AbortController();
    const { generator, server } = await opened((response, received) => {
      stall(response, received);
      controller.abort(new Error('enough'));
    });
    const { error } = await endOf(drawn(generator, { signal: controller.signal }));
    expect(error).toMatchObject({ message: 'enough' });
    expect(server.to(CHAT)).toHaveLength(1);
  });
});

describe('a key', () => {
  it('is sent as the bearer, read by the name of its variable', async () => {
    const { generator, server } = await opened(chat('Five.'), { tokenFrom: 'MY_KEY' });
    await drawn(generator);
    expect(server.log.map(({ authorization }) => authorization)).toEqual(
      server.log.map(() => `Bearer ${KEY}`),
    );
  });

  it('that is missing is told by name before anything is sent', async () => {
    const { generator, server } = await opened(chat('Five.'), { tokenFrom: 'NO_KEY' });
    const { error } = await endOf(drawn(generator));
    expect(error).toMatchObject({
      code: 'SECRET_MISSING',
      fields: { environmentVariable: 'NO_KEY' },
    });
    expect(server.log).toEqual([]);
  });

  it('is HF_TOKEN for a provider where nothing else is said', async () => {
    const around = surroundings();
    const options = chatOptions.parse({ model: 'org/tiny' });
    const generator = await chatGenerator.create({ options, needs: around.needs });
    const { error } = await endOf(drawn(generator));
    expect(error).toMatchObject({ fields: { environmentVariable: 'HF_TOKEN' } });
  });

  it('that cannot stand in a header is refused without being shown', async () => {
    const around = surroundings({ MY_KEY: `${KEY}\n${KEY}` });
    const options = chatOptions.parse({ model: 'org/tiny', tokenFrom: 'MY_KEY' });
    const generator = await chatGenerator.create({ options, needs: around.needs });
    const { error, seen } = await endOf(drawn(generator));
    expect(error).toMatchObject({ code: 'SECRET_INVALID' });
    expect(seen).not.toContain(KEY);
  });

  it.each([
    ['a refusal', json(401, { error: `Invalid token ${KEY} (Bearer ${KEY})` })],
    ['a failure', json(400, { error: { message: `cannot: ${JSON.stringify({ auth: KEY })}` } })],
    [
      'a page',
      ((response) =>
        response.writeHead(502, { 'x-key': KEY }).end(`<b>${KEY}</b>`)) satisfies Reply,
    ],
    ['an event', events({ error: { message: `who is ${KEY}?` } })],
    ['an event of older vLLM', events({ object: 'error', message: `who is ${KEY}?` })],
    ['an event that is no JSON', events(`{"key": ${KEY}`)],
    ['its address', json(403, { message: `who is ${encodeURIComponent(KEY)}?` })],
    ['its base64', json(403, { message: `who is ${btoa(KEY)}?` })],
    ['what a service leaves of it', json(403, { message: 'Incorrect key: hf_plantedSec****t42' })],
  ])('that a server echoes in %s is nowhere to be seen', async (_, reply) => {
    const { generator, said, log } = await opened(reply, { tokenFrom: 'MY_KEY' });
    const generations = drawn(generator, { prompts: [asked('Who am I?')] });
    const { seen } = await endOf(generations);
    const kept = await generations.catch(() => []);
    const all = JSON.stringify([kept, said, log.failures]) + seen;
    expect(all).toMatch(/\[key\]|no JSON/);
    expect(all).not.toMatch(/plantedSec/);
    expect(all).not.toContain(btoa(KEY));
    expect(all).not.toContain('Who am I?');
  });
});

describe('options', () => {
  it.each([
    ['the key itself', { tokenFrom: 'hf_abcdefghijklmnopqrst' }],
    ['an address with a password', { endpointUrl: 'http://me:secret@127.0.0.1/v1' }],
    ['an address with a key in its query', { endpointUrl: 'http://127.0.0.1/v1?key=secret' }],
    ['an address of a file', { endpointUrl: 'file:///v1' }],
    ['a provider beside an own server', { provider: 'together', endpointUrl: 'http://127.0.0.1' }],
  ])('refuse %s, and do not repeat it', (_, options) => {
    const { error } = chatOptions.safeParse({ model: 'tiny', ...options });
    expect(error).toBeDefined();
    expect(String(error)).not.toMatch(/abcdefgh|secret/);
  });
});
