import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { interruptible } from '../../src/interrupt/interruptible.js';

function interrupted(times: number) {
  const signals = new EventEmitter();
  const calls: string[] = [];
  const result = interruptible(
    async (signal) => {
      signal.addEventListener('abort', () => void calls.push('abort'));
      for (let time = 0; time < times; time++) signals.emit(time === 0 ? 'SIGTERM' : 'SIGINT');
      return signal.aborted;
    },
    {
      signals,
      onFirst: () => void calls.push('first'),
      onSecond: () => void calls.push('second'),
    },
  );
  return { result, calls, signals };
}

describe('interruptible', () => {
  it('asks the work to stop at the first signal and ends at the next ones', async () => {
    const { result, calls } = interrupted(3);
    expect(await result).toBe(true);
    expect(calls).toEqual(['abort', 'first', 'second', 'second']);
  });

  it('leaves work alone that no signal interrupts', async () => {
    const { result, calls } = interrupted(0);
    expect(await result).toBe(false);
    expect(calls).toEqual([]);
  });

  it('listens no longer than the work takes, whether it succeeds or fails', async () => {
    const { result, signals } = interrupted(0);
    await result;
    expect(signals.listenerCount('SIGINT') + signals.listenerCount('SIGTERM')).toBe(0);
    const failing = interruptible(() => Promise.reject(new Error('no')), {
      signals,
      onFirst: () => undefined,
      onSecond: () => undefined,
    });
    await expect(failing).rejects.toThrow('no');
    expect(signals.listenerCount('SIGINT') + signals.listenerCount('SIGTERM')).toBe(0);
  });
});
