import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { leanFetch } from '../../../src/requests/http/lean-fetch.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

const closings: (() => void)[] = [];

/** A server on the loopback interface, with the connections that it was given. */
async function serve(handler: Handler): Promise<{ url: string; sockets: Set<Socket> }> {
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => void handler(request, response)).on(
    'connection',
    (socket) => sockets.add(socket),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closings.push(() => {
    server.closeAllConnections();
    server.close();
  });
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, sockets };
}

afterEach(() => closings.splice(0).forEach((close) => close()));

/** Fails where a request that should be lean is handed on. */
const lean = leanFetch(() => Promise.reject(new Error('was handed on')));
/** Says what was handed on. */
const handedOn = leanFetch(async () => new Response('handed on'));

async function bodyOfRequest(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) text += String(piece);
  return text;
}

describe('leanFetch', () => {
  it('sends method, headers and body, and gives status, headers and body', async () => {
    const { url } = await serve(async (request, response) => {
      const { method, headers } = request;
      response.writeHead(201, 'Made', { 'X-Word': ['a', 'b'], 'content-type': 'text/x' });
      response.end(JSON.stringify([method, headers['x-own'], await bodyOfRequest(request)]));
    });
    const init = { method: 'POST', headers: { 'X-Own': 'y' }, body: 'schön' };
    const response = await lean(`${url}/a?b=c`, init);
    expect(response).toBeInstanceOf(Response);
    expect([response.status, response.statusText, response.ok]).toEqual([201, 'Made', true]);
    expect(response.url).toBe(`${url}/a?b=c`);
    expect(response.headers.get('x-word')).toBe('a, b');
    expect(await response.json()).toEqual(['POST', 'y', 'schön']);
  });

  it('says of itself what the own fetch of Node says', async () => {
    const seen: unknown[] = [];
    const { url } = await serve((request, response) => {
      const { accept, 'user-agent': agent, 'content-type': type, authorization } = request.headers;
      seen.push({ accept, agent, type, authorization });
      response.end();
    });
    const init = { method: 'POST', headers: new Headers({ authorization: 'Bearer k' }), body: '1' };
    await (await fetch(url, init)).text();
    await (await lean(url, init)).text();
    expect(seen[1]).toEqual(seen[0]);
  });

  it('passes pieces on as they come, and ends the request where nobody wants more', async () => {
    let isClosed: Promise<unknown> = Promise.resolve();
    const { url } = await serve((_, response) => {
      isClosed = once(response, 'close');
      response.write('one\n');
    });
    const reader = (await lean(url)).body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    expect(new TextDecoder().decode(value)).toBe('one\n');
    await reader?.cancel();
    await isClosed;
  });

  it('holds a server back that sends faster than it is read, and loses nothing', async () => {
    const piece = Buffer.alloc(64 * 1024, 'x');
    const { url } = await serve((_, response) => {
      for (let sent = 0; sent < 64; sent++) response.write(piece);
      response.end();
    });
    const response = await lean(url);
    // What comes in these turns of the event loop is more than is read ahead.
    for (let turn = 0; turn < 100; turn++) await new Promise(setImmediate);
    const bytes = await response.arrayBuffer();
    expect(bytes.byteLength).toBe(64 * piece.length);
  });

  it.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['gzip, br', (text: string) => brotliCompressSync(gzipSync(text))],
    ['of-its-own', (text: string) => text],
    ['gzip, of-its-own', (text: string) => text],
  ])('reads a body of the coding %s', async (coding, encode) => {
    const { url } = await serve((_, response) => {
      response.setHeader('content-encoding', coding).end(encode('{"a":1}'));
    });
    expect(await (await lean(url)).json()).toEqual({ a: 1 });
  });

  it('errs at a body that is not of its coding, as the own fetch of Node', async () => {
    const { url } = await serve((_, response) => {
      response.setHeader('content-encoding', 'gzip').end('no gzip');
    });
    const failure = { name: 'TypeError', message: 'terminated', cause: { code: 'Z_DATA_ERROR' } };
    await expect((await lean(url)).text()).rejects.toMatchObject(failure);
    await expect((await fetch(url)).text()).rejects.toMatchObject(failure);
  });

  it.each([204, 304])('gives no body with status %i', async (status) => {
    const { url } = await serve((_, response) => response.writeHead(status).end());
    const response = await lean(url);
    expect([response.status, response.body]).toEqual([status, null]);
  });

  it('gives no body to HEAD, and uses the connection again', async () => {
    const { url, sockets } = await serve((_, response) => {
      response.setHeader('content-length', 7).end();
    });
    expect((await lean(url, { method: 'HEAD' })).body).toBeNull();
    expect((await lean(url, { method: 'HEAD' })).ok).toBe(true);
    expect(sockets.size).toBe(1);
  });

  it('errs where nobody listens, as the own fetch of Node', async () => {
    const { url } = await serve(() => undefined);
    closings.splice(0).forEach((close) => close());
    const failure = {
      name: 'TypeError',
      message: 'fetch failed',
      cause: { code: 'ECONNREFUSED', message: expect.stringContaining('connect ECONNREFUSED') },
    };
    await expect(lean(url)).rejects.toMatchObject(failure);
    await expect(fetch(url)).rejects.toMatchObject(failure);
  });

  it('errs where the name of the server is unknown', async () => {
    const failure = { message: 'fetch failed', cause: { code: /ENOTFOUND|EAI_AGAIN/ } };
    const error: unknown = await lean('http://nobody.invalid').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ message: failure.message });
    expect(JSON.stringify(error instanceof Error && error.cause)).toMatch(failure.cause.code);
  });

  it('errs where the server resets the connection in place of an answer', async () => {
    const { url } = await serve((request) => void request.socket.resetAndDestroy());
    await expect(lean(url, { method: 'POST', body: '{}' })).rejects.toMatchObject({
      name: 'TypeError',
      message: 'fetch failed',
      cause: { code: 'ECONNRESET' },
    });
  });

  it('errs where the connection closes in the middle of an answer', async () => {
    const { url } = await serve((_, response) => {
      response.write('half', () => response.socket?.destroy());
    });
    await expect((await lean(url)).text()).rejects.toMatchObject({
      name: 'TypeError',
      message: 'terminated',
      cause: { code: 'ECONNRESET', message: 'the connection closed before the answer ended' },
    });
  });

  it('errs at an answer that is no HTTP', async () => {
    const { url } = await serve((_, response) => void response.socket?.end('SSH-2.0-x\r\n'));
    await expect(lean(url)).rejects.toMatchObject({ cause: { code: 'HPE_INVALID_CONSTANT' } });
  });

  it('errs at chunks that are none, also where they come with the head', async () => {
    const head = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n';
    const { url } = await serve((_, response) => void response.socket?.end(`${head}zz\r\n`));
    await expect(lean(url).then((response) => response.text())).rejects.toBeInstanceOf(TypeError);
  });

  it('errs at a status that a Response may not have', async () => {
    const { url } = await serve((_, response) => response.writeHead(999).end());
    await expect(lean(url)).rejects.toMatchObject({ cause: { name: 'RangeError' } });
  });

  it.each(['Bearer secret\u0001', 'Bearer sec\nret'])(
    'says nothing of a key that cannot stand in a header',
    async (authorization) => {
      const init = { headers: { authorization } };
      const error: unknown = await lean('http://127.0.0.1:1', init).catch(
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(TypeError);
      expect(String(error)).not.toContain('sec');
    },
  );

  it('ends with its signal before anything is sent', async () => {
    await expect(lean('http://127.0.0.1:1', { signal: AbortSignal.abort('over') })).rejects.toBe(
      'over',
    );
  });

  it('ends with its signal before an answer', async () => {
    const controller = new AbortController();
    let isClosed: Promise<unknown> = Promise.resolve();
    const { url } = await serve((request) => {
      isClosed = once(request.socket, 'close');
      controller.abort(new Error('enough'));
    });
    await expect(lean(url, { signal: controller.signal })).rejects.toThrow('enough');
    await isClosed;
  });

  it('ends with its signal in the middle of an answer', async () => {
    const controller = new AbortController();
    let isClosed: Promise<unknown> = Promise.resolve();
    const { url } = await serve((_, response) => {
      isClosed = once(response, 'close');
      response.write('half');
    });
    const response = await lean(url, { signal: controller.signal });
    const text = response.text();
    controller.abort(new Error('enough'));
    await expect(text).rejects.toThrow('enough');
    await isClosed;
  });

  it('uses a connection again, also where a reader stops at the last line', async () => {
    const { url, sockets } = await serve((_, response) => response.end('data: [DONE]\n\n'));
    for (let call = 0; call < 3; call++) {
      const reader = (await lean(url)).body?.getReader();
      await reader?.read();
      reader?.releaseLock();
      await new Promise(setImmediate);
    }
    expect(sockets.size).toBe(1);
  });

  it.each([
    ['a body that is no text', { method: 'POST', body: new Uint8Array(2) }],
    ['a form', { method: 'POST', body: new URLSearchParams('a=b') }],
    ['an option beyond method, headers, body and signal', { redirect: 'error' } as const],
    ['another method', { method: 'PATCH', body: '{}' }],
    ['a header of the connection', { headers: { Host: 'other' } }],
    ['a body with GET', { body: '{}' }],
  ])('hands on %s', async (_, init) => {
    const response = await handedOn('http://127.0.0.1:1', init);
    expect(await response.text()).toBe('handed on');
  });

  it.each([
    'http://name@127.0.0.1:1',
    'http://:word@127.0.0.1:1',
    'http://127.0.0.1:0',
    'data:,text',
    'no address',
  ])('hands on the address %s', async (address) => {
    expect(await (await handedOn(address)).text()).toBe('handed on');
  });

  it('hands on Request objects', async () => {
    const response = await handedOn(new Request('http://127.0.0.1:1'));
    expect(await response.text()).toBe('handed on');
  });

  it('hands on everything where the network is reached by another dispatcher', async () => {
    const key = Symbol.for('undici.globalDispatcher.1');
    const own: unknown = Reflect.get(globalThis, key);
    Reflect.set(globalThis, key, new Map());
    const response = await handedOn('http://127.0.0.1:1');
    Reflect.set(globalThis, key, own);
    expect(await response.text()).toBe('handed on');
  });
});
