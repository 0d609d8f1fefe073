import { describe, expect, it } from 'vitest';
import { shrinkDeparture } from '../../src/combination/shrink-departure.js';

describe('shrinkDeparture', () => {
  it('drops what two standard errors explain, on either side', () => {
    expect(shrinkDeparture(0.02, 0.01)).toBe(0);
    expect(Math.abs(shrinkDeparture(-0.019, 0.01))).toBe(0);
    expect(shrinkDeparture(0, 0)).toBe(0);
  });

  it('keeps three quarters at four standard errors, and everything where there is no error', () => {
    expect(shrinkDeparture(0.04, 0.01)).toBeCloseTo(0.03, 15);
    expect(shrinkDeparture(-0.04, 0.01)).toBeCloseTo(-0.03, 15);
    expect(shrinkDeparture(0.5, 0)).toBe(0.5);
  });
});
