import { Agent, request as requestPlainly, type ClientRequest } from 'node:http';
import { Agent as SecureAgent, request as requestSecurely } from 'node:https';
import type { Socket } from 'node:net';
import { onAbort } from '../on-abort.js';
import type { PlainRequest } from './plain-request.js';
import { responseOf } from './response-of.js';

/** As long as Node's `fetch` keeps a connection: many servers close theirs after five seconds. */
const KEPT_MS = 4_000;
/** As long as Node's `fetch` waits for a connection. */
const CONNECT_MS = 10_000;

const shared = { keepAlive: true, timeout: KEPT_MS };
const plain = new Agent(shared);
const secure = new SecureAgent(shared);

/**
 * Sends a request and gives the response once its head is there. It rejects as `fetch` does: with the
 * signal's reason, or with a TypeError whose cause has the code of Node.
 */
export function askServer(request: PlainRequest): Promise<Response> {
  const { url, method, headers, body, signal } = request;
  const isSecure = url.protocol === 'https:';
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) return reject(signal.reason);
    const options = { method, headers };
    const sent = isSecure
      ? requestSecurely(url, { ...options, agent: secure })
      : requestPlainly(url, { ...options, agent: plain });
    // None of them left out: 16 kB are the limit.
    sent.maxHeadersCount = 0;
    const stop = (): void => {
      reject(signal?.reason);
      sent.destroy();
    };
    const forget = signal && onAbort(signal, stop);
    let isOpen = true;
    const release = (): void => {
      isOpen = false;
      forget?.();
    };
    const fail = (cause: unknown): void => {
      release();
      reject(new TypeError('fetch failed', { cause }));
    };
    sent.once('socket', (socket) => limitConnecting(sent, socket, isSecure));
    sent.once('response', (answer) => {
      release();
      // At once: an error of the answer may come before a promise goes on.
      try {
        resolve(responseOf(answer, request));
      } catch (cause) {
        // A status, or a word for it, that a Response may not have; too many codings.
        sent.destroy();
        fail(cause);
      }
    });
    // Not once: what is destroyed may err again.
    sent.on('error', fail);
    // Node says nothing else of a server that goes on in another protocol.
    sent.once('close', () => {
      if (isOpen) fail(unanswered());
    });
    sent.end(body);
  });
}

function unanswered(): Error {
  const message = 'the connection closed without an answer';
  return Object.assign(new Error(message), { code: 'ECONNRESET' });
}

/** A network that swallows packets would else take minutes to say that nobody is there. */
function limitConnecting(sent: ClientRequest, socket: Socket, isSecure: boolean): void {
  if (!socket.connecting) return;
  const alarm = setTimeout(() => {
    const message = `no connection within ${CONNECT_MS / 1000} s`;
    // The code that Node's own fetch gives.
    sent.destroy(Object.assign(new Error(message), { code: 'UND_ERR_CONNECT_TIMEOUT' }));
  }, CONNECT_MS);
  socket.once(isSecure ? 'secureConnect' : 'connect', () => clearTimeout(alarm));
  socket.once('close', () => clearTimeout(alarm));
}
