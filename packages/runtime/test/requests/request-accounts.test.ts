import { describe, expect, it } from 'vitest';
import { rememberSecret } from '../../src/host/secret-values.js';
import { sumUsages } from '../../src/requests/sum-usages.js';
import { FakeClock } from './fake-clock.js';
import { errorOf, requestOf, schedulerOn, stubServer } from './scheduler-fixture.js';

const prices = { m: { input: 1_000_000, output: 2_000_000 } };

describe('the account of requests', () => {
  it('counts answers, calls, repeated calls, failures by kind, tokens, cost and time', async () => {
    const clock = new FakeClock();
    const answers = [{ status: 429, headers: { 'retry-after': '2' } }, { status: 503 }] as const;
    const server = stubServer(clock, (call) => answers[call - 1] ?? { status: 200 });
    const scheduler = schedulerOn(clock, server, { prices });
    await clock.run(scheduler.run(requestOf()));
    const [usage, ...others] = scheduler.accounts();
    expect(others).toEqual([]);
    // 10 + 7 tokens at 1 and 2 a token; three calls of 100 ms; the server asked for 2 s.
    expect(usage).toMatchObject({
      server: 'http://stub:1',
      model: 'm',
      requests: 1,
      answered: 1,
      failed: 0,
      attempts: 3,
      retries: 2,
      failedAttempts: { 'rate-limited': 1, unavailable: 1 },
      inputTokens: 10,
      outputTokens: 7,
      uncounted: 0,
      cost: { amount: 24, currency: 'USD' },
      calledMs: 300,
    });
    expect(usage?.waitedMs).toBeGreaterThanOrEqual(2000);
    // Two times of call; a clock in milliseconds since the epoch is exact to 2.5e-4.
    const betweenMs = server.calls.at(-1)!.at - server.calls[0]!.at - 200;
    expect(usage?.waitedMs).toBeCloseTo(betweenMs, 2);
  });

  it('tells what came to nothing, models without a price, and answers that nobody counted', async () => {
    const clock = new FakeClock();
    const server = stubServer(clock, (call) => ({ status: call === 1 ? 400 : 200 }));
    const scheduler = schedulerOn(clock, server, { prices });
    await clock.run(errorOf(scheduler.run(requestOf({ model: 'other' }))));
    await clock.run(scheduler.run(requestOf({ model: 'other', usage: () => undefined })));
    const [usage] = scheduler.accounts();
    expect(usage).toMatchObject({
      requests: 2,
      answered: 1,
      failed: 1,
      failedAttempts: { failed: 1 },
      uncounted: 1,
    });
    expect(usage).not.toHaveProperty('cost');
  });

  it('shows no credentials of an address, and no secret', async () => {
    rememberSecret('sk-planted-99');
    const clock = new FakeClock();
    const scheduler = schedulerOn(
      clock,
      stubServer(clock, () => ({ status: 200 })),
    );
    for (const server of [
      'https://user:pass@host/v1?key=abc',
      'https://host/sk-planted-99',
      'wire',
    ]) {
      await clock.run(scheduler.run(requestOf({ server })));
    }
    expect(scheduler.accounts().map(({ server }) => server)).toEqual([
      'https://host/v1',
      'https://host/***',
      'wire',
    ]);
  });

  it('names nobody who was not called', async () => {
    const clock = new FakeClock();
    const scheduler = schedulerOn(
      clock,
      stubServer(clock, () => ({ status: 200 })),
    );
    const signal = AbortSignal.abort(new Error('over'));
    await expect(scheduler.run(requestOf({ signal }))).rejects.toThrow('over');
    expect(scheduler.accounts()).toEqual([]);
  });
});

describe('usages of several starts', () => {
  it('add up by server, model and currency', async () => {
    const clock = new FakeClock();
    const server = stubServer(clock, (call) => ({ status: call % 2 === 1 ? 503 : 200 }));
    const start = async (currency: string) => {
      const scheduler = schedulerOn(clock, server, { prices, currency });
      await clock.run(scheduler.run(requestOf()));
      return scheduler.accounts();
    };
    const usages = [await start('USD'), await start('EUR'), await start('USD')].flat();
    const sums = sumUsages(usages);
    expect(sums.map(({ cost }) => cost)).toEqual([
      { amount: 24, currency: 'EUR' },
      { amount: 48, currency: 'USD' },
    ]);
    const [, dollars] = sums;
    const counts = { requests: 2, attempts: 4, retries: 2, failedAttempts: { unavailable: 2 } };
    expect(dollars).toMatchObject({ ...counts, inputTokens: 20, outputTokens: 14, calledMs: 400 });
    expect(dollars?.waitedMs).toBe(usages[0]!.waitedMs + usages[2]!.waitedMs);
  });
});
