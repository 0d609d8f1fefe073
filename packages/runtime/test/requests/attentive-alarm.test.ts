import { describe, expect, it } from 'vitest';
import { attentiveAlarm } from '../../src/requests/attentive-alarm.js';
import type { RequestClock } from '../../src/requests/request-clock.js';
import { FakeClock } from './fake-clock.js';

describe('an attentive alarm', () => {
  it('rings after its time where the process attends to it', async () => {
    const clock = new FakeClock();
    const start = clock.now();
    await clock.run(new Promise<void>((resolve) => attentiveAlarm(clock, 1000, resolve)));
    expect(clock.now() - start).toBe(1000);
    expect(clock.pending).toBe(0);
  });

  it('counts an eighth of its time for however long the process was busy', async () => {
    const clock = new FakeClock();
    const start = clock.now();
    let timers = 0;
    // The third timer rings 60 s late, as after work that kept the only thread.
    const busy: RequestClock = {
      now: () => clock.now(),
      alarm: (ms, ring) => clock.alarm(++timers === 3 ? ms + 60_000 : ms, ring),
    };
    await clock.run(new Promise<void>((resolve) => attentiveAlarm(busy, 1000, resolve)));
    expect(clock.now() - start).toBe(61_000);
  });

  it('does not ring once it is cancelled, whichever part has begun', async () => {
    const clock = new FakeClock();
    let rings = 0;
    const cancel = attentiveAlarm(clock, 1000, () => (rings += 1));
    await clock.run(new Promise<void>((resolve) => clock.alarm(500, resolve)));
    cancel();
    expect(clock.pending).toBe(0);
    expect(rings).toBe(0);
  });
});
