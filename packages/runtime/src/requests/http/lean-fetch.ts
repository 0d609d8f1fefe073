import { askServer } from './ask-server.js';
import { isRerouted } from './is-rerouted.js';
import { plainRequest } from './plain-request.js';

const REDIRECTIONS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * A `fetch` on the HTTP client of Node, at about a third of the processor time that Node's own takes for
 * a call (docs/decisions/2026-11-23-lean-fetch.md). It sends texts and nothing else; whatever is unusual
 * goes to `usual`: other bodies and options, Request objects, redirections, and everything where somebody
 * gave Node's `fetch` another way into the network, such as a proxy.
 */
export function leanFetch(usual: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init = {}) => {
    const request = plainRequest(input, init);
    if (request === undefined || isRerouted()) return usual(input, init);
    const response = await askServer(request);
    if (!REDIRECTIONS.has(response.status)) return response;
    await response.body?.cancel();
    // Asked once more from the start: what sends elsewhere has done nothing.
    return usual(input, init);
  };
}
