import type { IncomingMessage } from 'node:http';
import { bodyOf } from './body-of.js';
import type { PlainRequest } from './plain-request.js';

const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

/** The standard Response of an answer whose head has come. */
export function responseOf(
  answer: IncomingMessage,
  { method, url, signal }: PlainRequest,
): Response {
  // Set on every answer that a client gets.
  const { statusCode: status = 0, statusMessage: statusText = '' } = answer;
  const hasBody = method !== 'HEAD' && !bodiless.has(status);
  if (!hasBody) answer.once('error', () => undefined).resume();
  const response = new Response(hasBody ? bodyOf(answer, signal) : null, {
    status,
    statusText,
    headers: headersOf(answer),
  });
  return Object.defineProperty(response, 'url', { value: url.href });
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let place = 0; place < rawHeaders.length; place += 2) {
    headers.append(rawHeaders[place]!, rawHeaders[place + 1]!);
  }
  return headers;
}
