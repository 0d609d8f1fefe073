import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventStream } from '../../src/live/event-stream.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const decoder = new TextDecoder();

/** Tells these texts in turn, and the last one for ever. */
function telling(...texts: readonly string[]) {
  let next = 0;
  return () => {
    const text = texts[Math.min(next, texts.length - 1)]!;
    next += 1;
    return { text, isLast: text === 'end' };
  };
}

describe('server-sent events', () => {
  it('tell what has changed, and nothing twice', async () => {
    const reader = eventStream(telling('a', 'a', 'b'), new AbortController().signal).getReader();
    const first = await reader.read();
    const second = reader.read();
    await vi.advanceTimersByTimeAsync(2000);
    expect([decoder.decode(first.value), decoder.decode((await second).value)]).toEqual([
      'data: a\n\n',
      'data: b\n\n',
    ]);
    await reader.cancel();
  });

  it('end after the last, and leave no timer', async () => {
    const reader = eventStream(telling('a', 'end'), new AbortController().signal).getReader();
    await reader.read();
    const last = reader.read();
    await vi.advanceTimersByTimeAsync(1000);
    expect(decoder.decode((await last).value)).toBe('data: end\n\n');
    expect((await reader.read()).done).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('stop when the reader goes', async () => {
    const reader = eventStream(telling('a'), new AbortController().signal).getReader();
    await reader.read();
    expect(vi.getTimerCount()).toBe(1);
    await reader.cancel();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('stop when the server ends, also where it has ended before', async () => {
    const closing = new AbortController();
    const reader = eventStream(telling('a'), closing.signal).getReader();
    await reader.read();
    closing.abort();
    expect((await reader.read()).done).toBe(true);
    const late = eventStream(telling('a'), closing.signal).getReader();
    expect((await late.read()).done).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('tell a reader that does not keep up the newest only', async () => {
    const begun = Date.now();
    const clock = () => ({ text: String(Date.now() - begun), isLast: false });
    const reader = eventStream(clock, new AbortController().signal).getReader();
    await vi.advanceTimersByTimeAsync(5000);
    await reader.read();
    const next = reader.read();
    await vi.advanceTimersByTimeAsync(500);
    expect(decoder.decode((await next).value)).toBe('data: 5500\n\n');
    await reader.cancel();
  });

  it('show now and then that they are alive', async () => {
    const reader = eventStream(telling('a'), new AbortController().signal).getReader();
    await reader.read();
    const alive = reader.read();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(decoder.decode((await alive).value)).toBe(': alive\n\n');
    await reader.cancel();
  });
});
