import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { FakeClock } from './fake-clock.js';
import { requestOf, schedulerOn, stubServer, type Answer } from './scheduler-fixture.js';

const faults: readonly Answer[] = [
  { status: 429 },
  { status: 429, headers: { 'retry-after': '2' } },
  { status: 503 },
  { status: 500, body: 'half of an ans' },
  { error: 'ECONNRESET' },
  { error: 'UND_ERR_SOCKET' },
  { status: 200, body: '{"tokens":' },
  { status: 200, body: '' },
  'stall',
  { status: 400, body: 'too long' },
];

describe('a storm of faults over 3,000 requests', () => {
  it('ends each as a result or as a failure of its own, in bounded attempts', async () => {
    const clock = new FakeClock();
    const random = randomStream('storm');
    const server = stubServer(clock, () => {
      const fault = random.uniform() < 0.4 ? faults[random.integer(faults.length)] : undefined;
      return fault ?? { status: 200 };
    });
    const scheduler = schedulerOn(clock, server, { callSeconds: 5, totalSeconds: 3600 });
    const perRequest = new Map<number, number>();
    const ends = Array.from({ length: 3000 }, (_, index) =>
      scheduler
        .run(
          requestOf({
            call: async ({ fetch, number }) => {
              perRequest.set(index, number);
              const response = await fetch('http://stub:1/chat');
              if (!response.ok) throw new Error(await response.text());
              return response.json() as Promise<{ tokens: number }>;
            },
          }),
        )
        .then(
          () => 'answered',
          ({ code }) => String(code),
        ),
    );
    const counts = new Map<string, number>();
    for (const end of await clock.run(Promise.all(ends))) {
      counts.set(end, (counts.get(end) ?? 0) + 1);
    }
    expect([...counts.keys()].toSorted()).toEqual(['REQUEST_FAILED', 'answered']);
    // 4 % of the calls are refused for good: of those that ended within a few calls, at most 7 %.
    expect(counts.get('REQUEST_FAILED')).toBeLessThan(300);
    expect(Math.max(...perRequest.values())).toBeLessThanOrEqual(12);
    expect(server.mostUnderWay).toBeLessThanOrEqual(64);
    expect(server.underWay).toBe(0);
    expect(clock.pending).toBe(0);
    expect(scheduler.usage().requests).toBe(counts.get('answered'));
  }, 30_000);
});
