import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the stub answers a request. */
export type Reply =
  | { readonly json: unknown; readonly status?: number; readonly headers?: Record<string, string> }
  | { readonly text: string; readonly status: number; readonly type?: string }
  /** Lines as they go over the wire; behind them `broken` resets the connection, `stalled` keeps it. */
  | { readonly lines: readonly (string | object)[]; readonly end?: 'broken' | 'stalled' };

/** A request that the stub received. */
export interface Received {
  readonly route: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A route's answer to its n-th request, from 1. */
export type Answer = (body: Record<string, unknown>, call: number) => Reply;

/** A server on the loopback interface that speaks what Ollama documents. */
export interface StubOllama {
  readonly url: string;
  readonly received: readonly Received[];
  /** Bodies that a route received, in order. */
  bodies(route: string): readonly Record<string, unknown>[];
  close(): Promise<void>;
}

/** Digest that the stub lists for `tiny:latest`. */
export const TINY_DIGEST = 'a80c4f17acd55265feec403c7aef86be0c25983ab279d83f3bcd3abbcb5b8b72';

const common: Readonly<Record<string, Answer>> = {
  'GET /api/version': () => ({ json: { version: '0.12.11' } }),
  'GET /api/tags': () => ({ json: { models: [listed('tiny:latest', TINY_DIGEST)] } }),
};

/** A model as /api/tags lists it. */
export function listed(name: string, digest: string): object {
  const details = { format: 'gguf', family: 'llama', parameter_size: '3.2B' };
  return {
    name,
    model: name,
    modified_at: '2026-05-04T17:37:44Z',
    size: 2019393189,
    digest,
    details,
  };
}

/** Starts a stub; routes are named `POST /api/chat`. A route that is not given answers as Ollama: 404. */
export async function stubOllama(
  given: Readonly<Record<string, Answer>> = {},
): Promise<StubOllama> {
  const routes: Readonly<Record<string, Answer>> = { ...common, ...given };
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const path = (request.url ?? '').replace(/sha256:.*/, '*');
      const route = `${request.method} ${path}`;
      received.push({ route, headers: request.headers, body });
      const call = received.filter((one) => one.route === route).length;
      const answer = routes[route];
      if (answer === undefined) return send(response, { text: '404 page not found', status: 404 });
      send(response, answer(parsed(body), call));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    bodies: (route) =>
      received.filter((one) => one.route === route).map(({ body }) => parsed(body)),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  // Requests give buffers.
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('latin1');
}

/** What tests send is JSON, or the bytes of a file. */
function parsed(body: string): Record<string, unknown> {
  if (!body.startsWith('{')) return {};
  // The client sends objects.
  return JSON.parse(Buffer.from(body, 'latin1').toString('utf8')) as Record<string, unknown>;
}

function send(response: ServerResponse, reply: Reply): void {
  if ('json' in reply) {
    const headers = { 'content-type': 'application/json; charset=utf-8', ...reply.headers };
    response.writeHead(reply.status ?? 200, headers).end(JSON.stringify(reply.json));
  } else if ('text' in reply) {
    response.writeHead(reply.status, { 'content-type': reply.type ?? 'text/plain' });
    response.end(reply.text);
  } else {
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    for (const line of reply.lines) {
      response.write(typeof line === 'string' ? line : `${JSON.stringify(line)}\n`);
    }
    if (reply.end === 'broken') setImmediate(() => response.destroy());
    else if (reply.end === undefined) response.end();
  }
}
