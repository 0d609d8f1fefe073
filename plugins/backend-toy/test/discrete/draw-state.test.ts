import { describe, expect, it } from 'vitest';
import { drawState } from '../../src/discrete/draw-state.js';

/** A stream whose next uniform number is known. */
function next(uniform: number) {
  return { uniform: () => uniform };
}

describe('a drawn state', () => {
  it('is the first whose cumulative probability exceeds the uniform number', () => {
    const law = [0.25, 0, 0.5, 0.25];
    const states = [0, 0.2499, 0.25, 0.7499, 0.75, 0.9999].map((u) => drawState(law, next(u)));
    expect(states).toEqual([0, 0, 2, 2, 3, 3]);
  });

  it('is the last of positive probability where rounding leaves a gap below 1', () => {
    // 0.7 + 0.1 + 0.1 + 0.1 is 1 − 2⁻⁵³, which a uniform number of 53 bits can reach.
    expect(drawState([0.7, 0.1, 0.1, 0.1, 0], next(1 - 2 ** -53))).toBe(3);
  });
});
