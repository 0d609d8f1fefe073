import { describe, expect, it } from 'vitest';
import { signDirections } from '../../src/projection/sign-directions.js';

describe('signDirections', () => {
  it('has entries ±1/√dimensions, half of each sign', () => {
    const { values } = signDirections({ dimensions: 16, columns: 1000, seed: 0 });
    expect(new Set(values.map(Math.abs))).toEqual(new Set([1 / 4]));
    const positive = values.filter((value) => value > 0).length;
    // 16,000 fair signs: five standard deviations are 5 · √16,000/2.
    expect(Math.abs(positive - 8000)).toBeLessThan((5 * Math.sqrt(16_000)) / 2);
  });

  it('follows from the seed alone, and keeps its first directions when more are asked for', () => {
    const few = signDirections({ dimensions: 4, columns: 64, seed: 3 });
    const many = signDirections({ dimensions: 16, columns: 64, seed: 3 });
    expect(many.values.slice(0, 4 * 64)).toEqual(few.values.map((value) => value / 2));
    expect(signDirections({ dimensions: 4, columns: 64, seed: 3 })).toEqual(few);
    expect(signDirections({ dimensions: 4, columns: 64, seed: 4 })).not.toEqual(few);
  });

  it('has known first signs: another generator or key would give others', () => {
    const { values } = signDirections({ dimensions: 1, columns: 16, seed: 0 });
    expect([...values].map((value) => (value > 0 ? '+' : '-')).join('')).toBe('-++-++-++--+-+++');
  });
});
