import { Ollama } from 'ollama';
import type { RequestLimits, RequestScheduler, Secrets, TokenCounts } from '@ggmi/core';
import type { ServerOptions } from '../options/server-options.js';
import { failureOfServer } from './failure-of-server.js';
import { guardedFetch } from './guarded-fetch.js';
import { readKey } from './read-key.js';

/** What every component of this package asks its host for. */
export interface ServerNeeds {
  readonly requests: RequestScheduler;
  readonly secrets: Secrets;
}

/** A call to the server. */
export interface ServerCall<Result> {
  /** What is asked for, such as `an answer of llama3.2`. */
  readonly purpose: string;
  /** Whether the answer comes line by line: then none is passed over. */
  readonly body: 'lines' | 'whole';
  readonly signal: AbortSignal;
  readonly estimate?: TokenCounts;
  readonly limits?: RequestLimits;
  /** Absent where no model answers, such as for the version: that uses no tokens. */
  readonly usage?: (result: Result) => TokenCounts | undefined;
  readonly call: (connection: Connection) => Promise<Result>;
}

/** What one call is made with; both end with the run and at the time limit of the call. */
export interface Connection {
  readonly client: Ollama;
  /** For what the client cannot do: `url` with a path behind it. */
  readonly fetch: typeof globalThis.fetch;
  readonly url: string;
}

/** One server, every call to which goes through the scheduler. */
export interface OllamaServer {
  readonly url: string;
  /** @throws SECRET_MISSING, SECRET_INVALID, and what the scheduler throws. */
  ask<Result>(call: ServerCall<Result>): Promise<Result>;
}

/** Opens nothing: the key is read at the first call. */
export function ollamaServer(options: ServerOptions, needs: ServerNeeds): OllamaServer {
  const { host: url, apiKey, model } = options;
  return {
    url,
    async ask({ call, body, ...request }) {
      const key = apiKey === undefined ? undefined : readKey(apiKey, needs.secrets);
      return needs.requests.run({
        usage: () => ({ input: 0, output: 0 }),
        ...request,
        server: url,
        model,
        hint: 'Is `ollama serve` running there? `host` sets another address.',
        call: (attempt) => {
          const fetch = guardedFetch({ fetch: attempt.fetch, key, body });
          return call({ client: new Ollama({ host: url, fetch }), fetch, url });
        },
        classify: (error) => failureOfServer(error, { model, apiKey }),
      });
    },
  };
}
