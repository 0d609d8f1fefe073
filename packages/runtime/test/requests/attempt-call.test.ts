import { describe, expect, it } from 'vitest';
import { attemptCall } from '../../src/requests/attempt-call.js';
import { systemClock } from '../../src/requests/request-clock.js';

describe('attemptCall', () => {
  it('hears a signal that a client brings along, and no more once the call has ended', async () => {
    const [client, run] = [new AbortController(), new AbortController()];
    const handed: AbortSignal[] = [];
    const parts = {
      number: 1,
      mostMs: 60_000,
      clock: systemClock,
      fetch: async (_: unknown, init?: RequestInit): Promise<Response> => {
        if (init?.signal) handed.push(init.signal);
        return new Response('{}');
      },
    };
    const attempt = (during: () => void): ReturnType<typeof attemptCall> =>
      attemptCall(
        {
          server: 'http://127.0.0.1:1',
          purpose: 'an answer',
          signal: run.signal,
          call: async ({ fetch }) => {
            await fetch('http://127.0.0.1:1', { signal: client.signal });
            during();
          },
        },
        parts,
      );
    await attempt(() => undefined);
    await attempt(() => client.abort(new Error('enough')));
    expect(handed.map(({ aborted }) => aborted)).toEqual([false, true]);
  });
});
