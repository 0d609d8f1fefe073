import { askServer } from './ask-server.js';
import { isRerouted } from './is-rerouted.js';
import { nextRequest } from './next-request.js';
import { plainRequest } from './plain-request.js';

const REDIRECTIONS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * A `fetch` on the HTTP client of Node, at about a third of the processor time that Node's own takes for
 * a call (docs/decisions/2026-11-23-lean-fetch.md). It sends texts and nothing else; whatever is unusual
 * goes to `usual`: other bodies and options, Request objects, headers that speak of the connection, the
 * way on from a redirection, and everything where somebody gave Node's `fetch` another way into the
 * network, such as a proxy.
 */
export function leanFetch(usual: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init = {}) => {
    const request = plainRequest(input, init);
    if (request === undefined || isRerouted()) return usual(input, init);
    const response = await askServer(request);
    const { status } = response;
    const location = REDIRECTIONS.has(status) ? response.headers.get('location') : null;
    if (location === null) return response;
    await response.body?.cancel();
    // Goes on from there: who asked the first server once more might pay for the same twice.
    const next = nextRequest(request, { status, location });
    return Object.defineProperty(await usual(next.url, next.init), 'redirected', { value: true });
  };
}
