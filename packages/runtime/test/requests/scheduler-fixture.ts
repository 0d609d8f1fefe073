import { randomStream } from '@ggmi/numerics';
import { GgmiError, type ScheduledRequest } from '@ggmi/core';
import { defaultRequestSettings } from '../../src/requests/default-request-settings.js';
import type { RequestSettings } from '../../src/requests/request-settings.js';
import { sleep } from '../../src/requests/request-clock.js';
import { requestScheduler } from '../../src/requests/request-scheduler.js';
import type { FakeClock } from './fake-clock.js';

/** How a stub server answers a call: a response, or a failure of the network. */
export type Answer =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }
  | { readonly error: string }
  | 'stall';

/** A stub server on a fake clock, and the times at which it was called. */
export interface StubServer {
  readonly fetch: typeof globalThis.fetch;
  readonly calls: { readonly at: number; readonly url: string }[];
  underWay: number;
  mostUnderWay: number;
}

/** A server that answers after `latencyMs` by the number of the call, from 1, and the time. */
export function stubServer(
  clock: FakeClock,
  answer: (call: number, at: number, url: string) => Answer,
  latencyMs: (call: number) => number = () => 100,
): StubServer {
  const server: StubServer = {
    calls: [],
    underWay: 0,
    mostUnderWay: 0,
    fetch: async (input, init) => {
      const url = input instanceof Request ? input.url : input.toString();
      const signal = init?.signal ?? new AbortController().signal;
      const call = server.calls.push({ at: clock.now(), url });
      server.underWay += 1;
      server.mostUnderWay = Math.max(server.mostUnderWay, server.underWay);
      try {
        const given = answer(call, clock.now(), url);
        await sleep(clock, given === 'stall' ? 1e9 : latencyMs(call), signal);
        if (given === 'stall') throw new Error('a stall ends by its signal');
        if ('error' in given) {
          const cause = Object.assign(new Error(`connect ${given.error}`), { code: given.error });
          throw new TypeError('fetch failed', { cause });
        }
        return new Response(given.body ?? '{"tokens":7}', given);
      } finally {
        server.underWay -= 1;
      }
    },
  };
  return server;
}

/** A scheduler on a fake clock and a stub server. */
export function schedulerOn(
  clock: FakeClock,
  server: StubServer,
  change: Partial<RequestSettings> = {},
) {
  return requestScheduler({
    settings: { ...defaultRequestSettings, ...change },
    fetch: server.fetch,
    clock,
    random: randomStream('jitter'),
  });
}

/** A request for JSON with a count of tokens. */
export function requestOf(
  change: Partial<ScheduledRequest<{ readonly tokens: number }>> = {},
): ScheduledRequest<{ readonly tokens: number }> {
  return {
    server: 'http://stub:1',
    purpose: 'An answer of m',
    model: 'm',
    signal: new AbortController().signal,
    call: async ({ fetch }) => {
      const response = await fetch('http://stub:1/chat');
      // A vendor client that forgets the headers of its errors.
      if (!response.ok) throw Object.assign(new Error(await response.text()), { code: 'VENDOR' });
      return response.json() as Promise<{ tokens: number }>;
    },
    usage: ({ tokens }) => ({ input: 10, output: tokens }),
    ...change,
  };
}

/** The error of work that fails. */
export async function errorOf(work: Promise<unknown>): Promise<GgmiError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!GgmiError.is(error)) throw new TypeError(`no GgmiError: ${String(error)}`);
  return error;
}
