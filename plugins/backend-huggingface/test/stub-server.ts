import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a server received. */
export interface Received {
  readonly path: string;
  readonly authorization: string | undefined;
  /** Whatever JSON a client posts. */
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

/** Answers one request. */
export type Reply = (response: ServerResponse, received: Received) => void;

/** Replies by path. */
export type Routes = Readonly<Record<string, Reply | readonly Reply[]>>;

/** A server until the test ends. */
export async function stubServer(routes: Routes) {
  const server = await openStubServer(routes);
  onTestFinished(server.close);
  return server;
}

/** A server that answers each path by replies in turn, the last of them for ever. */
export async function openStubServer(routes: Routes) {
  const log: Received[] = [];
  const counts = new Map<string, number>();
  const server = createServer((request, response) => {
    void received(request).then((seen) => {
      log.push(seen);
      const replies = [routes[seen.path] ?? []].flat();
      const count = counts.get(seen.path) ?? 0;
      counts.set(seen.path, count + 1);
      const reply =
        replies[Math.min(count, replies.length - 1)] ?? json(404, { detail: 'Not Found' });
      reply(response, seen);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A listening TCP server has such an address.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    log,
    to: (path: string) => log.filter((each) => each.path === path),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function received(request: IncomingMessage): Promise<Received> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return {
    path: request.url ?? '',
    authorization: request.headers.authorization,
    body: text === '' ? undefined : JSON.parse(text),
  };
}

/** A whole JSON answer. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): Reply {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
}

/** Server-sent events; text goes out as it is. */
export function events(...data: readonly unknown[]): Reply {
  return (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
    for (const each of data) {
      response.write(`data: ${typeof each === 'string' ? each : JSON.stringify(each)}\n\n`);
    }
    response.end();
  };
}
