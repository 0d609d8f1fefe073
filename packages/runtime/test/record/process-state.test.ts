import { describe, expect, it } from 'vitest';
import { parseProcessState, processState } from '../../src/record/process-state.js';

/** Fields 3 to 24 of proc(5): state first, starttime (field 22) third from the end. */
const statOf = (state: string) =>
  `77 (a) b (c)) ${state} 1 77 77 0 -1 4194560 1 0 0 0 5 6 0 0 20 0 11 0 271828 999 42\n`;

describe('the state of a process', () => {
  it('is read behind a name that has spaces and parentheses', () => {
    expect(parseProcessState(statOf('S'))).toEqual({ ended: false, startTime: 271828 });
  });

  it('is ended for one that only waits for its parent', () => {
    expect(parseProcessState(statOf('Z'))?.ended).toBe(true);
  });

  it('is unknown from any other text, and of a process that is none', () => {
    expect(parseProcessState('')).toBeUndefined();
    // Above the largest id that Linux gives, 2^22.
    expect(processState(2 ** 22 + 1)).toBeUndefined();
  });

  it.runIf(process.platform === 'linux')('stays the same while the process lives', () => {
    const state = processState(process.pid);
    expect(state?.startTime).toBeGreaterThan(0);
    expect(processState(process.pid)).toEqual(state);
  });
});
