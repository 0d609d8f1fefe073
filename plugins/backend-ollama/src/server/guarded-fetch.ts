import { readServerError } from './read-server-error.js';
import { wholeLines } from './whole-lines.js';

/** How a client's fetch is guarded. */
export interface FetchGuard {
  readonly fetch: typeof globalThis.fetch;
  /** The key; the only one that is ever sent. */
  readonly key: string | undefined;
  /** Whether answers come line by line. */
  readonly body: 'lines' | 'whole';
}

/**
 * A fetch for the vendor's client, which by itself prints to the console what it cannot read, forgets
 * lines, and takes a key from the environment for one host.
 */
export function guardedFetch({ fetch, key, body }: FetchGuard): typeof globalThis.fetch {
  const secrets = key === undefined ? [] : [key];
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.delete('authorization');
    if (key !== undefined) headers.set('authorization', `Bearer ${key}`);
    const response = await fetch(input, { ...init, headers });
    if (!response.ok) throw await readServerError(response, secrets);
    return body === 'lines' ? wholeLines(response, secrets) : response;
  };
}
