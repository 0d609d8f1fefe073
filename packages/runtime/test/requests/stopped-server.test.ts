import { describe, expect, it } from 'vitest';
import { FakeClock } from './fake-clock.js';
import { errorOf, requestOf, schedulerOn, stubServer, type Answer } from './scheduler-fixture.js';

const ok: Answer = { status: 200 };
const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

describe('a server that rejects a key', () => {
  const rejected: Answer = { status: 401, body: 'the key was withdrawn' };

  it('is asked by nobody in line any more, and all are told the same', async () => {
    const clock = new FakeClock();
    const server = stubServer(clock, (call) => (call > 20 ? rejected : ok));
    const scheduler = schedulerOn(clock, server, { concurrency: { start: 4, most: 4 } }).of('free');
    const ends = times(200, () => errorOf(scheduler.run(requestOf())).catch(() => undefined));
    const errors = (await clock.run(Promise.all(ends))).flatMap((error) => error ?? []);
    // 20 answers, and what was under way when the first refusal came.
    expect(server.calls.length).toBeLessThanOrEqual(24);
    expect(errors).toHaveLength(180);
    expect(new Set(errors).size).toBe(1);
    expect(errors[0]).toMatchObject({ code: 'REQUEST_REJECTED' });
    expect(errors[0]!.message).toContain('HTTP 401');
    expect(clock.pending).toBe(0);
  });

  it('is not asked again by a request that was waiting for a second try, nor by a later one', async () => {
    const clock = new FakeClock();
    const server = stubServer(
      clock,
      (call) => (call === 1 ? { status: 503 } : rejected),
      (call) => (call === 1 ? 50 : 100),
    );
    const scheduler = schedulerOn(clock, server, { concurrency: { start: 2, most: 2 } }).of('free');
    const both = times(2, () => errorOf(scheduler.run(requestOf())));
    await clock.run(Promise.all(both));
    await clock.run(errorOf(scheduler.run(requestOf())));
    expect(server.calls).toHaveLength(2);
  });

  it('is asked by other roles and for other things', async () => {
    const clock = new FakeClock();
    const server = stubServer(clock, (call) => (call === 1 ? rejected : ok));
    const scheduler = schedulerOn(clock, server);
    await clock.run(errorOf(scheduler.of('free').run(requestOf())));
    await clock.run(scheduler.of('cool').run(requestOf()));
    await clock.run(scheduler.of('free').run(requestOf({ purpose: 'the list of models' })));
    expect(server.calls).toHaveLength(3);
  });
});

describe('a server that was given up', () => {
  it('is called by nobody any more, whoever comes', async () => {
    const clock = new FakeClock();
    const server = stubServer(clock, () => ({ error: 'ECONNREFUSED' }));
    const scheduler = schedulerOn(clock, server, { concurrency: { start: 16, most: 16 } });
    const ends = times(300, () => errorOf(scheduler.run(requestOf())));
    const errors = await clock.run(Promise.all(ends));
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['SERVER_DOWN']));
    const calls = server.calls.length;
    // Those that started at once, and one for each of the three failures before the last straw.
    expect(calls).toBe(19);
    await clock.run(errorOf(scheduler.run(requestOf())));
    expect(server.calls).toHaveLength(calls);
  });

  it('is called again once a call that was under way is answered', async () => {
    const clock = new FakeClock();
    const server = stubServer(
      clock,
      (call) => (call <= 4 ? { error: 'ECONNREFUSED' } : ok),
      (call) => (call === 5 ? 500 : 100),
    );
    const scheduler = schedulerOn(clock, server, {
      retries: 0,
      concurrency: { start: 5, most: 5 },
    });
    const ends = times(4, () => errorOf(scheduler.run(requestOf())));
    const slow = scheduler.run(requestOf());
    await clock.run(Promise.all([...ends, slow]));
    expect(await clock.run(scheduler.run(requestOf()))).toEqual({ tokens: 7 });
  });
});
