import { describe, expect, it } from 'vitest';
import { FakeClock } from './fake-clock.js';
import { errorOf, requestOf, schedulerOn, stubServer, type Answer } from './scheduler-fixture.js';

const ok: Answer = { status: 200 };
const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

describe('requests to one server', () => {
  it('start at 4 at once and grow to the most while it answers', async () => {
    const clock = new FakeClock();
    const server = stubServer(clock, () => ok);
    const scheduler = schedulerOn(clock, server, { concurrency: { start: 4, most: 16 } });
    await clock.run(Promise.all(times(400, () => scheduler.run(requestOf()))));
    const start = server.calls[0]!.at;
    expect(server.calls.filter(({ at }) => at === start)).toHaveLength(4);
    expect(server.mostUnderWay).toBe(16);
  });

  it('settle near what a server takes before it answers 429', async () => {
    const clock = new FakeClock();
    const server = stubServer(clock, () => (server.underWay > 10 ? { status: 429 } : ok));
    const scheduler = schedulerOn(clock, server, { retries: 50 });
    await clock.run(Promise.all(times(1000, () => scheduler.run(requestOf()))));
    expect(server.mostUnderWay).toBeLessThanOrEqual(13);
    // 1000 answers of 0.1 s, 10 at once, take 10 s; back-off and growth at most as much again.
    expect(server.calls.at(-1)!.at - server.calls[0]!.at).toBeLessThan(20_000);
  });

  it('go in the order in which they came, retries first', async () => {
    const clock = new FakeClock();
    const server = stubServer(clock, (call) => (call === 1 ? { status: 503 } : ok));
    const scheduler = schedulerOn(clock, server, { concurrency: { start: 1, most: 1 } });
    const call = (name: string) =>
      requestOf({
        call: async ({ fetch }) => {
          const response = await fetch(`http://stub:1/${name}`);
          if (!response.ok) throw new Error(name);
          return response.json() as Promise<{ tokens: number }>;
        },
      });
    await clock.run(
      Promise.all(
        ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => scheduler.run(call(name))),
      ),
    );
    const order = server.calls.map(({ url }) => url.at(-1)).join('');
    expect(order.replaceAll('a', '')).toBe('bcdefgh');
    expect(order).toMatch(/^ab+.*a.*h$/);
  });

  it('keep to the budgets per minute', async () => {
    const clock = new FakeClock();
    const server = stubServer(clock, () => ok);
    const scheduler = schedulerOn(clock, server, { perMinute: { requests: 10 } });
    await clock.run(Promise.all(times(35, () => scheduler.run(requestOf()))));
    for (const { at } of server.calls) {
      const minute = server.calls.filter((other) => other.at > at - 60_000 && other.at <= at);
      expect(minute.length).toBeLessThanOrEqual(10);
    }
    expect(server.calls.at(-1)!.at - server.calls[0]!.at).toBeLessThan(200_000);
  });

  it('keep to the tokens per minute, by what the server counts', async () => {
    const clock = new FakeClock();
    const server = stubServer(clock, () => ok);
    const scheduler = schedulerOn(clock, server, {
      perMinute: { tokens: 170 },
      concurrency: { start: 1, most: 1 },
    });
    // 17 tokens each as counted, 50 as expected: 10 in a minute need the correction, 11 would exceed it.
    const request = requestOf({ estimate: { input: 10, output: 40 } });
    await clock.run(Promise.all(times(8, () => scheduler.run(request))));
    expect(server.calls.at(-1)!.at - server.calls[0]!.at).toBe(700);
    await clock.run(Promise.all(times(8, () => scheduler.run(request))));
    expect(server.calls.at(-1)!.at - server.calls[0]!.at).toBeGreaterThan(60_000);
  });

  it('do not hold up those to another', async () => {
    const clock = new FakeClock();
    const server = stubServer(clock, (_, __, url) => (url.includes('stub') ? 'stall' : ok));
    const scheduler = schedulerOn(clock, server, { concurrency: { start: 1, most: 1 } });
    const stuck = errorOf(scheduler.run(requestOf({ limits: { retries: 0 } })));
    const other = requestOf({
      server: 'http://other:2',
      call: async ({ fetch }) =>
        (await fetch('http://other:2/chat')).json() as Promise<{ tokens: number }>,
    });
    const start = clock.now();
    await clock.run(scheduler.run(other));
    expect(clock.now() - start).toBe(100);
    await clock.run(stuck);
  });
});

describe('a server that is away', () => {
  it('from the start is given up within seconds, with address and hint', async () => {
    const clock = new FakeClock();
    const server = stubServer(
      clock,
      () => ({ error: 'ECONNREFUSED' }),
      () => 1,
    );
    const scheduler = schedulerOn(clock, server);
    const request = requestOf({ hint: 'Is `ollama serve` running?' });
    const start = clock.now();
    const errors = await clock.run(Promise.all(times(200, () => errorOf(scheduler.run(request)))));
    const codes = new Set(errors.map(({ code }) => code));
    expect(codes).toEqual(new Set(['SERVER_DOWN']));
    expect(errors[0]).toMatchObject({
      message: expect.stringContaining('http://stub:1 gives no answer: connect ECONNREFUSED'),
      next: expect.stringContaining('Is `ollama serve` running?'),
    });
    expect(clock.now() - start).toBeLessThan(5000);
    expect(server.calls.length).toBeLessThan(20);
    expect(clock.pending).toBe(0);
  });

  it('is given up by a lone request too', async () => {
    const clock = new FakeClock();
    const server = stubServer(
      clock,
      () => ({ error: 'ENOTFOUND' }),
      () => 1,
    );
    const start = clock.now();
    const error = await clock.run(errorOf(schedulerOn(clock, server).run(requestOf())));
    expect(error.code).toBe('SERVER_DOWN');
    expect(clock.now() - start).toBeLessThan(5000);
  });

  it('for less than the patience costs nothing but time', async () => {
    const clock = new FakeClock();
    const start = clock.now();
    const isAway = (at: number) => at > start + 2000 && at < start + 62_000;
    const server = stubServer(clock, (_, at) => (isAway(at) ? { error: 'ECONNREFUSED' } : ok));
    const scheduler = schedulerOn(clock, server);
    const answers = await clock.run(Promise.all(times(2000, () => scheduler.run(requestOf()))));
    expect(answers).toHaveLength(2000);
    const probes = server.calls.filter(({ at }) => at > start + 10_000 && at < start + 62_000);
    // Pauses of 0.25 s double to 15 s.
    expect(probes.length).toBeGreaterThan(1);
    expect(probes.length).toBeLessThan(10);
  });

  it('for longer stops everything that waits, once the patience is over', async () => {
    const clock = new FakeClock();
    const start = clock.now();
    const server = stubServer(clock, (_, at) => (at > start + 2000 ? { status: 502 } : ok));
    const scheduler = schedulerOn(clock, server, { outageSeconds: 60 });
    const ends = times(1000, () =>
      scheduler.run(requestOf()).then(
        () => 'answered',
        ({ code }) => String(code),
      ),
    );
    const counts = new Map<string, number>();
    for (const end of await clock.run(Promise.all(ends)))
      counts.set(end, (counts.get(end) ?? 0) + 1);
    expect([...counts.keys()].toSorted()).toEqual(['SERVER_DOWN', 'answered']);
    const during = clock.now() - start;
    expect(during).toBeGreaterThan(60_000);
    expect(during).toBeLessThan(90_000);
    // It is tried again by the next request, which may find it back.
    const late = await clock.run(errorOf(scheduler.run(requestOf())));
    expect(late.code).toBe('SERVER_DOWN');
  });

  it('or answers nothing but 429 ends the request resumably, not as a failed draw', async () => {
    const clock = new FakeClock();
    const server = stubServer(clock, () => ({ status: 429, headers: { 'retry-after': '5' } }));
    const error = await clock.run(errorOf(schedulerOn(clock, server).run(requestOf())));
    expect(error).toMatchObject({ code: 'SERVER_DOWN', message: expect.stringContaining('429') });
    expect(server.calls).toHaveLength(6);
  });
});

describe('the limit of a run', () => {
  const prices = { m: { input: 1_000_000, output: 2_000_000 } };

  it('counts tokens and cost by the prices of the config', async () => {
    const clock = new FakeClock();
    const server = stubServer(clock, () => ok);
    const scheduler = schedulerOn(clock, server, { prices });
    await clock.run(
      Promise.all([scheduler.run(requestOf()), scheduler.run(requestOf({ model: 'other' }))]),
    );
    // One request of 10 + 7 tokens at 1 and 2 a token; the other has no price.
    expect(scheduler.usage()).toEqual({
      requests: 2,
      inputTokens: 20,
      outputTokens: 14,
      cost: 24,
      unknown: 0,
      unpriced: 1,
    });
  });

  it.each([
    ['tokens', { limit: { tokens: 100 } }, 5],
    ['cost', { limit: { cost: 100 }, prices }, 4],
  ])('in %s is never exceeded, and stops what comes after', async (_, settings, fits) => {
    const clock = new FakeClock();
    const server = stubServer(clock, () => ok);
    const scheduler = schedulerOn(clock, server, settings);
    // As expected, so used: 17 tokens, which cost 24.
    const request = requestOf({ estimate: { input: 10, output: 7 } });
    const ends = times(20, () =>
      scheduler.run(request).then(
        () => 'answered',
        ({ code }) => String(code),
      ),
    );
    const all = await clock.run(Promise.all(ends));
    expect(all.filter((end) => end === 'answered')).toHaveLength(fits);
    expect(new Set(all.slice(fits))).toEqual(new Set(['REQUEST_LIMIT_REACHED']));
    expect(server.calls).toHaveLength(fits);
  });

  it('waits for what is under way, which may use less than was expected', async () => {
    const clock = new FakeClock();
    const server = stubServer(clock, () => ok);
    const scheduler = schedulerOn(clock, server, { limit: { tokens: 1000 } });
    const request = requestOf({ estimate: { input: 10, output: 490 } });
    const answers = await clock.run(Promise.all(times(25, () => scheduler.run(request))));
    // 17 tokens each: 25 × 17 = 425, although never more than two at once were allowed for.
    expect(answers).toHaveLength(25);
    expect(server.mostUnderWay).toBe(2);
    expect(scheduler.usage().outputTokens).toBe(175);
  });

  it.each([
    ['starts where that was less than expected', 100, ['answered', 'answered']],
    ['is refused where nothing is left', 17, ['answered', 'REQUEST_LIMIT_REACHED']],
  ])('waits for another server, too: a request %s', async (_, tokens, expected) => {
    const clock = new FakeClock();
    const server = stubServer(clock, () => ok);
    const scheduler = schedulerOn(clock, server, { limit: { tokens } });
    // 17 tokens are used: two never fit as expected, one does.
    const estimate = { input: 10, output: tokens === 17 ? 7 : 50 };
    const ends = ['http://stub:1', 'http://other:1'].map((address) =>
      scheduler.run(requestOf({ server: address, estimate })).then(
        () => 'answered',
        ({ code }) => String(code),
      ),
    );
    expect(await clock.run(Promise.all(ends))).toEqual(expected);
  });

  it('says what was spent, and that resuming keeps it', async () => {
    const clock = new FakeClock();
    const server = stubServer(clock, () => ok);
    const scheduler = schedulerOn(clock, server, { limit: { tokens: 17 } });
    await clock.run(scheduler.run(requestOf()));
    const error = await clock.run(errorOf(scheduler.run(requestOf())));
    expect(error.message).toContain('17 tokens are used');
    expect(error.message).toContain('`requests.limit.tokens` is 17');
    expect(error.next).toMatch(/^Resume/);
  });

  it('counts what earlier evaluations have spent of it, and says both numbers', async () => {
    const clock = new FakeClock();
    const server = stubServer(clock, () => ok);
    const priced = { prices: { tiny: { input: 1000, output: 1000 } }, limit: { cost: 0.08 } };
    const limited = { ...priced, spentBefore: { tokens: 60, cost: 0.06 } };
    const scheduler = schedulerOn(clock, server, limited);
    const request = requestOf({ model: 'tiny', estimate: { input: 10, output: 7 } });
    // 17 tokens cost 0.017: after 0.06 one fits.
    await clock.run(scheduler.run(request));
    const error = await clock.run(errorOf(scheduler.run(request)));
    expect(error.message).toContain(
      '0.0770 USD are spent (0.0600 of them by earlier evaluations of this start) and the next request may cost 0.0170; `requests.limit.cost` is 0.08.',
    );
    expect(scheduler.usage().cost).toBeCloseTo(0.017, 12);
  });

  it('in cost knows the price of every model, or refuses', async () => {
    const clock = new FakeClock();
    const server = stubServer(clock, () => ok);
    const scheduler = schedulerOn(clock, server, { limit: { cost: 5 }, prices });
    for (const model of ['other', 'constructor', undefined]) {
      const { model: _, ...request } = requestOf();
      const asked = { ...request, ...(model !== undefined && { model }) };
      expect((await errorOf(scheduler.run(asked))).code).toBe('REQUEST_PRICE_MISSING');
    }
    expect(server.calls).toEqual([]);
  });

  it('counts a request whose tokens nobody counted', async () => {
    const clock = new FakeClock();
    const server = stubServer(clock, () => ok);
    const scheduler = schedulerOn(clock, server);
    await clock.run(scheduler.run(requestOf({ usage: () => undefined })));
    expect(scheduler.usage()).toMatchObject({ requests: 1, outputTokens: 0, unknown: 1 });
  });
});
