import { getEventListeners, once } from 'node:events';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { leanFetch } from '../../../src/requests/http/lean-fetch.js';

const lean = leanFetch(() => Promise.reject(new Error('was handed on')));
const reason = new Error('enough');

interface Answer {
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/** Of 20 kB, where all has come before anybody leaves: what is left comes out of the decompression. */
const bomb: Answer = {
  headers: { 'content-encoding': 'gzip' },
  body: gzipSync(Buffer.alloc(20_000_000, 'a')),
};
const long: Answer = { headers: {}, body: Buffer.alloc(3_000_000, 'b') };
const short: Answer = { headers: {}, body: Buffer.from('hello') };

async function serve({ headers, body }: Answer): Promise<{ url: string; sockets: Set<Socket> }> {
  const sockets = new Set<Socket>();
  const server = createServer((_, response) => response.writeHead(200, headers).end(body))
    .on('connection', (socket: Socket) => sockets.add(socket))
    .listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, sockets };
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise(setImmediate);
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** The ways in which somebody leaves, each after some turns of the event loop. */
const leavings: Readonly<
  Record<string, (reader: Reader, controller: AbortController) => Promise<unknown>>
> = {
  'cancels before reading': (reader) => reader.cancel(),
  'cancels after a piece': async (reader) => {
    await reader.read();
    await reader.cancel();
  },
  'cancels while waiting for a piece': async (reader) => {
    await reader.read();
    const next = reader.read();
    await reader.cancel();
    await next;
  },
  'aborts before reading': async (_, controller) => controller.abort(reason),
  'aborts after a piece': async (reader, controller) => {
    await reader.read();
    controller.abort(reason);
  },
  'aborts while waiting for a piece': async (reader, controller) => {
    await reader.read();
    const next = Promise.allSettled([reader.read(), reader.read()]);
    controller.abort(reason);
    await next;
  },
};

describe('bodyOf', () => {
  // A stream that is told of bytes or of an end after its own throws where nobody can catch it, which
  // ends a process: the run of the tests fails of it.
  it.each(
    Object.entries({ bomb, long, short }).flatMap(([kind, answer]) =>
      Object.entries(leavings).map(([way, leave]) => ({ kind, way, answer, leave })),
    ),
  )('is told of nothing once it is over: $kind, somebody $way', async ({ answer, leave }) => {
    const { url, sockets } = await serve(answer);
    for (let wait = 0; wait < 12; wait++) {
      const controller = new AbortController();
      const { signal } = controller;
      const response = await lean(url, { signal });
      await turns(wait % 6);
      await leave(response.body!.getReader(), controller);
    }
    await turns(10);
    // One may be kept; of an answer that was not read to its end it may not.
    const open = [...sockets].filter(({ destroyed }) => !destroyed);
    expect(open.length).toBeLessThanOrEqual(1);
  });

  it('leaves nothing behind on a signal that outlives a thousand calls', async () => {
    const { url } = await serve(short);
    const { signal } = new AbortController();
    const warnings: Error[] = [];
    const onWarning = (warning: Error): unknown => warnings.push(warning);
    process.on('warning', onWarning);
    onTestFinished(() => void process.off('warning', onWarning));
    const line = async (): Promise<void> => {
      for (let call = 0; call < 50; call++) {
        const response = await lean(url, { signal });
        expect(await response.text()).toBe('hello');
      }
    };
    await Promise.all(Array.from({ length: 20 }, line));
    expect(getEventListeners(signal, 'abort').length).toBeLessThanOrEqual(1);
    expect(warnings).toEqual([]);
  });
});
