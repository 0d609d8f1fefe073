import type { PlainRequest } from './plain-request.js';

const ofBody = ['content-type', 'content-length', 'content-encoding', 'content-language'];
const ofHost = ['authorization', 'proxy-authorization', 'cookie', 'host'];

/** What is asked next where a server sends elsewhere, as the standard of `fetch` has it (HTTP-redirect fetch). */
export interface NextRequest {
  readonly url: URL;
  readonly init: RequestInit;
}

/**
 * The request after an answer of 301, 302, 303, 307 or 308. A POST goes on as GET unless the status says
 * to repeat it, and another server does not get what was meant for this one.
 *
 * @throws TypeError where the place is no address of the web, as `fetch` does.
 */
export function nextRequest(
  request: PlainRequest,
  { status, location }: { readonly status: number; readonly location: string },
): NextRequest {
  const url = placeOf(location, request.url);
  const { method, body, signal } = request;
  const isRead = method === 'GET' || method === 'HEAD';
  const turnsToGet = status === 303 ? !isRead : status < 303 && method === 'POST';
  const headers = new Headers(request.headers);
  for (const name of turnsToGet ? ofBody : []) headers.delete(name);
  for (const name of url.origin === request.url.origin ? [] : ofHost) headers.delete(name);
  return {
    url,
    init: {
      method: turnsToGet ? 'GET' : method,
      headers,
      ...(body !== undefined && !turnsToGet && { body }),
      ...(signal !== undefined && { signal }),
    },
  };
}

function placeOf(location: string, from: URL): URL {
  const url = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url;
  const cause = new Error('the server sends to a place that is no address of the web');
  throw new TypeError('fetch failed', { cause });
}
