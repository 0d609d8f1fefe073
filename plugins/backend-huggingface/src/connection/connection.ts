import {
  GgmiError,
  type JsonObject,
  type RequestScheduler,
  type Secrets,
  type TokenCounts,
} from '@ggmi/core';
import type { ConnectionOptions } from '../options/connection-options.js';
import { keyVariable, readAccessKey } from './access-key.js';
import { classifyFailure } from './classify-failure.js';
import { ClientFaultError } from './client-fault-error.js';
import { publicWords } from './public-words.js';
import { refusingFetch } from './refusing-fetch.js';
import { ServerRefusalError } from './server-refusal-error.js';

/** Where models of Hugging Face are described. */
export const HUB = 'https://huggingface.co';

/** One try at a call, with everything that the client of Hugging Face or a plain question takes. */
export interface Wire {
  /** First argument of the client's functions, beside what is asked. */
  readonly place: {
    readonly model: string;
    readonly accessToken?: string;
    readonly endpointUrl?: string;
    readonly provider?: 'auto';
  };
  /** Second argument of the client's functions. */
  readonly options: {
    readonly fetch: typeof globalThis.fetch;
    readonly signal: AbortSignal;
    /** Its own retries have no pause and no end. */
    readonly retry_on_error: false;
  };
  /**
   * Posts a body, or gets where there is none, and reads JSON. The key goes to the own server and, if it
   * is one of theirs, to the hub; to nobody else.
   */
  json(url: string, body?: JsonObject): Promise<unknown>;
}

/** What is asked for. */
export interface ConnectionRequest<Result> {
  /** Another address than that of the model, with its own limits. */
  readonly server?: string;
  readonly purpose: string;
  readonly expects: 'events' | 'json';
  readonly estimate?: TokenCounts;
  readonly signal: AbortSignal;
  call(wire: Wire): Promise<Result>;
  usage?(result: Result): TokenCounts | undefined;
}

/** Calls to one model, all through the scheduler of the run. */
export interface Connection {
  /** @throws SECRET_MISSING, SECRET_INVALID, and what the scheduler throws. */
  run<Result>(request: ConnectionRequest<Result>): Promise<Result>;
  /** Models that the server lists, for messages about a model that it does not know. */
  learnModels(listed: readonly string[]): void;
}

/** Opens nothing: the key is read at the first call. */
export function openConnection(
  options: ConnectionOptions,
  needs: { readonly requests: RequestScheduler; readonly secrets: Secrets },
): Connection {
  const { model, endpointUrl } = options;
  let listedModels: readonly string[] = [];
  const classify = (error: unknown) =>
    classifyFailure(error, { model, keyVariable: keyVariable(options), listedModels });
  return {
    learnModels: (listed) => {
      listedModels = listed;
    },
    async run(request) {
      const key = readAccessKey(options, needs.secrets);
      const { purpose, estimate, signal, server = serverOf(options) } = request;
      return needs.requests.run({
        server,
        purpose,
        model,
        hint:
          endpointUrl === undefined
            ? 'Is there a way to the internet from here?'
            : `Does a server listen at ${endpointUrl}?`,
        ...(estimate && { estimate }),
        signal,
        usage: (result) => request.usage?.(result),
        classify,
        async call(attempt) {
          const { expects } = request;
          const fetch = refusingFetch(attempt.fetch, { key, expects });
          try {
            return await request.call(wireOf(options, { key, fetch, signal: attempt.signal }));
          } catch (error) {
            throw publicError(error, key);
          }
        },
      });
    },
  };
}

/** Requests to one provider share its limits, whichever address the client picks for it. */
function serverOf({ endpointUrl, provider }: ConnectionOptions): string {
  return endpointUrl === undefined
    ? `Hugging Face (${provider ?? 'auto'})`
    : new URL(endpointUrl).origin;
}

function publicError(error: unknown, key: string | undefined): unknown {
  if (GgmiError.is(error) || ServerRefusalError.is(error)) return error;
  if (!ClientFaultError.is(error)) return ClientFaultError.from(error, key);
  const { kind, code, message } = error;
  return new ClientFaultError({ kind, code, message: publicWords(message, key) });
}

function wireOf(
  { model, endpointUrl, provider }: ConnectionOptions,
  attempt: {
    readonly key: string | undefined;
    readonly fetch: typeof globalThis.fetch;
    readonly signal: AbortSignal;
  },
): Wire {
  const { key, fetch, signal } = attempt;
  return {
    place: {
      model,
      ...(key !== undefined && { accessToken: key }),
      ...(endpointUrl === undefined
        ? // The client itself refuses names that it does not know, with those that it does.
          { provider: (provider ?? 'auto') as 'auto' }
        : { endpointUrl }),
    },
    options: { fetch, signal, retry_on_error: false },
    async json(url, body) {
      const home = endpointUrl === undefined ? HUB : new URL(endpointUrl).origin;
      const isForUrl =
        new URL(url).origin === home && (endpointUrl !== undefined || key?.startsWith('hf_'));
      const response = await fetch(url, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          accept: 'application/json',
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(isForUrl === true && key !== undefined && { authorization: `Bearer ${key}` }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal,
      });
      return response.json();
    },
  };
}
