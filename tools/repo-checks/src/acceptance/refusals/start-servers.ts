import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Addresses of servers that refuse, each in its way. */
export interface RefusingServers {
  /** Has the model `tiny`, over both protocols; streams, and ignores that scores are asked for. */
  readonly open: string;
  /** Takes no key. */
  readonly keyed: string;
  /** Nobody listens. */
  readonly dead: string;
  close(): Promise<void>;
}

const answers: Readonly<Record<string, object>> = {
  '/api/version': { version: '0.12.11' },
  '/api/tags': { models: [{ name: 'tiny:latest', digest: 'a'.repeat(64) }] },
  '/api/show': { capabilities: ['completion'] },
  '/v1/models': { object: 'list', data: [{ id: 'tiny', owned_by: 'vllm', root: 'org/tiny' }] },
  '/v1/completions': { choices: [{ index: 0, text: ' yes', finish_reason: 'stop' }] },
};

/** Starts them on free ports of the loopback interface. */
export async function startServers(): Promise<RefusingServers> {
  const open = await listen(({ url = '' }) => {
    const body = answers[url];
    return body === undefined
      ? { status: 404, body: { error: 'not found' } }
      : { status: 200, body };
  });
  const keyed = await listen(({ headers }) => ({
    status: 401,
    body: { error: `who is ${headers.authorization ?? 'nobody'}?` },
  }));
  const dead = await listen(() => ({ status: 500, body: {} }));
  await dead.close();
  return {
    open: open.url,
    keyed: keyed.url,
    dead: dead.url,
    close: async () => {
      await Promise.all([open.close(), keyed.close()]);
    },
  };
}

interface Question {
  readonly url?: string | undefined;
  readonly headers: { readonly authorization?: string | undefined };
}

async function listen(
  reply: (question: Question) => { readonly status: number; readonly body: object },
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    request.resume();
    const { status, body } = reply(request);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
