import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { AddressInfo } from 'node:net';

/** A server that answers in its own words, HTTP or not. */
export interface AnsweringServer {
  readonly url: string;
  /** What it was sent, a text for every connection, in the order of their beginnings. */
  readonly heard: readonly string[];
}

/** Where it listens until the test ends. `answer` is called with the first bytes of every connection. */
export async function answeringServer(
  answer: (socket: Socket) => unknown,
): Promise<AnsweringServer> {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const place = heard.push('') - 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => answer(socket));
    socket.on('data', (bytes) => (heard[place] += bytes.toString('latin1')));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    sockets.forEach((socket) => socket.destroy());
  });
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, heard };
}
