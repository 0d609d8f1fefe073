import { describe, expect, it } from 'vitest';
import { crossedDegreesOfFreedom } from '../../src/intervals/crossed-degrees-of-freedom.js';

describe('degrees of freedom of a seeds × items mean', () => {
  it('are those of the seeds where only the seeds differ', () => {
    expect(
      crossedDegreesOfFreedom([
        [0, 0, 0, 0],
        [1, 1, 1, 1],
        [5, 5, 5, 5],
      ]),
    ).toBeCloseTo(2, 12);
  });

  it('are those of the items where only the items differ', () => {
    expect(
      crossedDegreesOfFreedom([
        [0, 1, 5, 2],
        [0, 1, 5, 2],
      ]),
    ).toBeCloseTo(3, 12);
  });

  it('follow Satterthwaite where both do', () => {
    // Item means 1, 3: variance 2 over 2 items = 1. Seed means 1, 3: variance 2 over 2 seeds = 1.
    // (1 + 1)² / (1²/1 + 1²/1) = 2.
    expect(
      crossedDegreesOfFreedom([
        [0, 2],
        [2, 4],
      ]),
    ).toBeCloseTo(2, 12);
  });

  it('are those of the items where nothing differs', () => {
    expect(
      crossedDegreesOfFreedom([
        [1, 1, 1],
        [1, 1, 1],
      ]),
    ).toBe(2);
  });
});
