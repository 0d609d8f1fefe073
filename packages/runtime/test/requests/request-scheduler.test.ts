import { DataInvalidError, RequestFailedError } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { sleep } from '../../src/requests/request-clock.js';
import { FakeClock } from './fake-clock.js';
import { errorOf, requestOf, schedulerOn, stubServer, type Answer } from './scheduler-fixture.js';

const ok: Answer = { status: 200 };

/** Failures for the first calls, then answers. */
function after(failures: readonly Answer[]): (call: number) => Answer {
  return (call) => failures[call - 1] ?? ok;
}

describe('a scheduled request', () => {
  it('gives what its call gives', async () => {
    const clock = new FakeClock();
    const server = stubServer(clock, () => ok);
    expect(await clock.run(schedulerOn(clock, server).run(requestOf()))).toEqual({ tokens: 7 });
    expect(server.calls).toHaveLength(1);
    expect(clock.pending).toBe(0);
  });

  it.each<[string, Answer]>([
    ['429', { status: 429 }],
    ['503', { status: 503 }],
    ['408', { status: 408 }],
    ['a reset', { error: 'ECONNRESET' }],
    ['a body that is no JSON', { status: 200, body: '{"tok' }],
  ])('is tried again after %s', async (_, failure) => {
    const clock = new FakeClock();
    const server = stubServer(clock, after([failure, failure]));
    expect(await clock.run(schedulerOn(clock, server).run(requestOf()))).toEqual({ tokens: 7 });
    expect(server.calls).toHaveLength(3);
  });

  it('waits in between for a time below bounds that double from 0.5 s', async () => {
    const clock = new FakeClock();
    const server = stubServer(
      clock,
      after(Array.from({ length: 5 }, () => ({ status: 503 }))),
      () => 0,
    );
    await clock.run(schedulerOn(clock, server).run(requestOf()));
    const waits = server.calls.slice(1).map(({ at }, index) => at - server.calls[index]!.at);
    expect(waits).toHaveLength(5);
    for (const [index, wait] of waits.entries()) {
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThan(500 * 2 ** index);
    }
    expect(new Set(waits).size).toBe(5);
  });

  it('comes to nothing after 1 + retries attempts, and says what the server said', async () => {
    const clock = new FakeClock();
    const server = stubServer(clock, () => ({ status: 500, body: 'out of\n memory' }));
    const error = await clock.run(
      errorOf(schedulerOn(clock, server, { retries: 2 }).run(requestOf())),
    );
    expect(RequestFailedError.is(error)).toBe(true);
    expect(error.message).toBe(
      'An answer of m from http://stub:1 came to nothing after 3 attempts: HTTP 500: out of memory.',
    );
    expect(server.calls).toHaveLength(3);
  });

  it('says beside the reason what a backend knows to do about it', async () => {
    const clock = new FakeClock();
    const server = stubServer(clock, () => ({ status: 400 }));
    const reason = 'the input length exceeds the context length';
    const request = requestOf({
      classify: () => ({ kind: 'failed', reason, next: 'Raise `num_ctx`.' }),
    });
    const error = await clock.run(errorOf(schedulerOn(clock, server).run(request)));
    expect(error.message).toBe(
      `An answer of m from http://stub:1 came to nothing after 1 attempt: ${reason}. Raise \`num_ctx\`.`,
    );
  });

  it.each([429, 503])('is not tried again after %d with retries: 0', async (status) => {
    const clock = new FakeClock();
    const server = stubServer(clock, () => ({ status }));
    const request = requestOf({ limits: { retries: 0 } });
    const error = await clock.run(errorOf(schedulerOn(clock, server).run(request)));
    expect(error).toMatchObject({ code: 'REQUEST_FAILED', fields: { attempts: 1 } });
    expect(server.calls).toHaveLength(1);
  });

  it.each([
    [400, 'REQUEST_FAILED', /raise|server says/],
    [422, 'REQUEST_FAILED', /server says/],
    [401, 'REQUEST_REJECTED', /key/],
    [403, 'REQUEST_REJECTED', /key/],
    [404, 'REQUEST_REJECTED', /model/],
    [402, 'REQUEST_REJECTED', /account/],
  ])('is called once where the server says %d: %s', async (status, code, next) => {
    const clock = new FakeClock();
    const server = stubServer(clock, () => ({ status, body: 'no' }));
    const error = await clock.run(errorOf(schedulerOn(clock, server).run(requestOf())));
    expect(error).toMatchObject({ code, next: expect.stringMatching(next) });
    expect(error.message).toContain(`HTTP ${status}: no`);
    expect(server.calls).toHaveLength(1);
  });

  it.each([
    ['seconds', '7', 7000],
    ['a date', 'Mon, 23 Nov 2026 00:00:20 GMT', 19_900],
  ])(
    'waits as long as Retry-After says in %s, and so does everybody else',
    async (_, header, ms) => {
      const clock = new FakeClock();
      const busy: Answer = { status: 429, headers: { 'retry-after': header } };
      const server = stubServer(clock, after([busy]));
      const scheduler = schedulerOn(clock, server, { concurrency: { start: 1, most: 1 } });
      await clock.run(Promise.all([scheduler.run(requestOf()), scheduler.run(requestOf())]));
      const [first, second, third] = server.calls.map(({ at }) => at);
      // The answer takes 100 ms; the jitter of the first is at most 500 ms.
      expect(second! - first!).toBe(100 + ms);
      expect(third! - first!).toBeGreaterThanOrEqual(100 + ms);
      expect(server.calls).toHaveLength(3);
    },
  );

  it('gives up where Retry-After asks for more time than it has', async () => {
    const clock = new FakeClock();
    const server = stubServer(clock, () => ({ status: 429, headers: { 'retry-after': '3600' } }));
    const error = await clock.run(errorOf(schedulerOn(clock, server).run(requestOf())));
    expect(error).toMatchObject({ code: 'REQUEST_FAILED', fields: { attempts: 1 } });
  });

  it('ends a call at its time limit, and itself at its own', async () => {
    const clock = new FakeClock();
    const start = clock.now();
    const server = stubServer(clock, () => 'stall');
    const limits = { callMs: 2000, totalMs: 9000, retries: 50 };
    const error = await clock.run(errorOf(schedulerOn(clock, server).run(requestOf({ limits }))));
    expect(error.message).toMatch(/no whole answer within [\d.]+ s/);
    expect(clock.now() - start).toBeLessThanOrEqual(9000);
    expect(server.calls.length).toBeGreaterThan(2);
    expect(server.underWay).toBe(0);
  });

  it('does not wait for a call that does not listen to its signal', async () => {
    const clock = new FakeClock();
    const server = stubServer(clock, () => ok);
    const call = () => new Promise<never>(() => undefined);
    const request = requestOf({ call, limits: { callMs: 1000, retries: 0 } });
    const error = await clock.run(errorOf(schedulerOn(clock, server).run(request)));
    expect(error.message).toContain('no whole answer within 1 s');
  });

  it('lets errors of its own program pass', async () => {
    const clock = new FakeClock();
    const server = stubServer(clock, () => ok);
    const scheduler = schedulerOn(clock, server);
    const own = new DataInvalidError({ where: 'x', received: 1, expected: '2', next: 'Do.' });
    const thrown = [own, new TypeError('undefined is not a function')];
    for (const error of thrown) {
      const request = requestOf({ call: () => Promise.reject(error) });
      await expect(clock.run(scheduler.run(request))).rejects.toBe(error);
    }
  });

  it('means by a failure what its component says', async () => {
    const clock = new FakeClock();
    const server = stubServer(clock, () => ({ status: 503, body: 'no such model' }));
    const request = requestOf({
      classify: () => ({ kind: 'rejected', reason: 'no model m', next: 'Pull it.' }),
    });
    const error = await clock.run(errorOf(schedulerOn(clock, server).run(request)));
    expect(error).toMatchObject({
      code: 'REQUEST_REJECTED',
      message: 'http://stub:1 rejects An answer of m: no model m.',
      next: 'Pull it.',
    });
  });

  it('reads the status where vendor clients put it', async () => {
    const clock = new FakeClock();
    const server = stubServer(clock, () => ok);
    const scheduler = schedulerOn(clock, server);
    for (const error of [
      { status_code: 401 },
      { response: { status: 401 } },
      { httpResponse: { status: 401 } },
    ]) {
      const request = requestOf({
        call: () => Promise.reject(Object.assign(new Error('x'), error)),
      });
      expect((await clock.run(errorOf(scheduler.run(request)))).code).toBe('REQUEST_REJECTED');
    }
  });

  it.each([
    ['while it waits in line', 50],
    ['during its call', 1050],
    ['while it backs off', 1150],
  ])('ends with its signal %s', async (_, at) => {
    const clock = new FakeClock();
    const server = stubServer(
      clock,
      (call) => (call === 1 ? ok : { status: 503, headers: { 'retry-after': '60' } }),
      (call) => (call === 1 ? 1000 : 100),
    );
    const scheduler = schedulerOn(clock, server, { concurrency: { start: 1, most: 1 } });
    const first = scheduler.run(requestOf());
    const abort = new AbortController();
    const second = scheduler.run(requestOf({ signal: abort.signal }));
    const never = new AbortController().signal;
    const stop = sleep(clock, at, never).then(() => abort.abort(new Error('interrupted')));
    await expect(clock.run(Promise.all([second, stop]))).rejects.toThrow('interrupted');
    await clock.run(first);
    expect(clock.now() - server.calls[0]!.at).toBeLessThan(2000);
    expect(server.underWay).toBe(0);
    expect(clock.pending).toBe(0);
  });
});
