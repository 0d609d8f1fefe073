import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { leanFetch } from '../../../src/requests/http/lean-fetch.js';
import { answeringServer } from './answering-server.js';

const lean = leanFetch(() => Promise.reject(new Error('was handed on')));

afterEach(() => void vi.useRealTimers());

/** Of its own hand for `localhost`; undefined where this machine has no openssl. */
function certificate(): { readonly key: Buffer; readonly cert: Buffer } | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'lean-fetch-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const made =
    '-x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost';
  try {
    const parts = ['req', ...made.split(' '), '-keyout', key, '-out', cert];
    execFileSync('openssl', parts, { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

const own = certificate();

describe('leanFetch over TLS', () => {
  it.skipIf(own === undefined)('trusts nobody that the fetch of Node does not', async () => {
    const server = createServer(own ?? {}, (_, response) => response.end()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    // A server that listens on a port has an address with one.
    const { port } = server.address() as AddressInfo;
    const failure = {
      name: 'TypeError',
      message: 'fetch failed',
      cause: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT', message: 'self-signed certificate' },
    };
    const init = { method: 'POST', body: 'secret' };
    await expect(lean(`https://127.0.0.1:${port}`, init)).rejects.toMatchObject(failure);
    await expect(fetch(`https://127.0.0.1:${port}`, init)).rejects.toMatchObject(failure);
  });

  it('errs at a server that knows nothing of it', async () => {
    const { url } = await answeringServer((socket) => socket.end('HTTP/1.1 400 No\r\n\r\n'));
    await expect(lean(url.replace('http:', 'https:'))).rejects.toMatchObject({
      message: 'fetch failed',
      cause: { code: 'EPROTO', message: expect.stringContaining('wrong version number') },
    });
  });

  it('gives up after ten seconds where no connection comes about', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let greet: () => void = () => undefined;
    const greeted = new Promise<void>((resolve) => (greet = resolve));
    const { url } = await answeringServer(() => greet());
    const failure = lean(url.replace('http:', 'https:')).catch((error: unknown) => error);
    await greeted;
    vi.advanceTimersByTime(9_999);
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(1);
    expect(await failure).toMatchObject({
      name: 'TypeError',
      message: 'fetch failed',
      cause: { code: 'UND_ERR_CONNECT_TIMEOUT', message: 'no connection within 10 s' },
    });
  });
});

describe('leanFetch', () => {
  it('minds the time for connecting no more once there is a connection', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let hold: (answer: () => void) => void = () => undefined;
    const held = new Promise<() => void>((resolve) => (hold = resolve));
    const { url } = await answeringServer((socket) =>
      hold(() => socket.end('HTTP/1.1 200 OK\r\n\r\nlate')),
    );
    const response = lean(url);
    const answer = await held;
    vi.advanceTimersByTime(3_600_000);
    answer();
    expect(await (await response).text()).toBe('late');
  });
});
