import { describe, expect, it } from 'vitest';
import { eitherSignal } from '../../src/requests/either-signal.js';

describe('eitherSignal', () => {
  it('is aborted with the reason of the first that is', () => {
    for (const first of [0, 1]) {
      const pair = [new AbortController(), new AbortController()] as const;
      const either = eitherSignal(pair[0].signal, pair[1].signal);
      expect(either.aborted).toBe(false);
      pair[first]?.abort(`reason ${first}`);
      pair[1 - first]?.abort('too late');
      expect(either.reason).toBe(`reason ${first}`);
    }
  });

  it('is aborted from the start where one of them is', () => {
    const open = new AbortController().signal;
    const aborted = AbortSignal.abort('over');
    expect(eitherSignal(open, aborted).reason).toBe('over');
    expect(eitherSignal(aborted, open).reason).toBe('over');
  });

  it('is the signal itself where both are one', () => {
    const { signal } = new AbortController();
    expect(eitherSignal(signal, signal)).toBe(signal);
  });
});
