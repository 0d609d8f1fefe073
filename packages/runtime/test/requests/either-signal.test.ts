import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { eitherSignal } from '../../src/requests/either-signal.js';

describe('eitherSignal', () => {
  it('is aborted with the reason of the first that is', () => {
    for (const first of [0, 1]) {
      const pair = [new AbortController(), new AbortController()] as const;
      const { signal: either } = eitherSignal(pair[0].signal, pair[1].signal);
      expect(either.aborted).toBe(false);
      pair[first]?.abort(`reason ${first}`);
      pair[1 - first]?.abort('too late');
      expect(either.reason).toBe(`reason ${first}`);
    }
  });

  it('is aborted from the start where one of them is', () => {
    const open = new AbortController().signal;
    const aborted = AbortSignal.abort('over');
    expect(eitherSignal(open, aborted).signal.reason).toBe('over');
    expect(eitherSignal(aborted, open).signal.reason).toBe('over');
  });

  it('follows nobody once it is released, and leaves one listener for a thousand', () => {
    const [long, short] = [new AbortController(), new AbortController()];
    const all = Array.from({ length: 1_000 }, () => eitherSignal(long.signal, short.signal));
    expect(getEventListeners(long.signal, 'abort').length).toBe(1);
    all.slice(1).forEach(({ release }) => release());
    long.abort('over');
    expect(all.map(({ signal }) => signal.aborted).filter(Boolean).length).toBe(1);
  });

  it('is the signal itself where both are one', () => {
    const { signal } = new AbortController();
    expect(eitherSignal(signal, signal).signal).toBe(signal);
  });
});
