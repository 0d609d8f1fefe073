import { describe, expect, it } from 'vitest';
import {
  aliasTable,
  fillNormalByZiggurat,
  fillUint32,
  normalCdf,
  randomStream,
} from '../../src/index.js';

describe('fillUint32', () => {
  it('continues the published generator from four words of the stream', () => {
    // xoshiro128** 1.1 in state (1, 2, 3, 4): rotl(2·5, 7)·9 = 11520 first, then 0; see the source.
    const words = [1, 2, 3, 4];
    const drawn = fillUint32(new Uint32Array(3), { uint32: () => words.shift()! });
    expect([...drawn]).toEqual([11520, 0, 5927040]);
  });

  it('never stands still, even where four words are zero', () => {
    const drawn = fillUint32(new Uint32Array(50), { uint32: () => 0 });
    expect(new Set(drawn).size).toBeGreaterThan(40);
  });

  it('sets every bit half of the time', () => {
    const n = 100_000;
    const words = fillUint32(new Uint32Array(n), randomStream('bits'));
    for (let bit = 0; bit < 32; bit++) {
      let ones = 0;
      for (const word of words) ones += (word >>> bit) & 1;
      // 32 bits, each within 4 standard errors.
      expect(Math.abs(ones / n - 0.5)).toBeLessThan(2 / Math.sqrt(n));
    }
  });
});

describe('fillNormalByZiggurat', () => {
  const n = 1_000_000;
  const draws = fillNormalByZiggurat(new Float64Array(n), randomStream('ziggurat'));

  it('draws with the moments 0, 1, 0, 3, 0, 15', () => {
    const moments = [0, 1, 0, 3, 0, 15, 0, 105, 0, 945, 0, 10_395];
    for (let p = 1; p <= 6; p++) {
      let sum = 0;
      for (const x of draws) sum += x ** p;
      const error = Math.sqrt((moments[2 * p - 1]! - moments[p - 1]! ** 2) / n);
      expect(Math.abs(sum / n - moments[p - 1]!)).toBeLessThan(4 * error);
    }
  });

  it('draws with the normal distribution function, in the layers and in the tail', () => {
    // The edge of the tail is 3.654.
    for (const x of [
      -4.2, -3.7, -3.654, -3, -2, -1, -0.3, -0.01, 0, 0.2, 0.27, 1.5, 2.5, 3.6, 3.8,
    ]) {
      let below = 0;
      for (const draw of draws) if (draw < x) below += 1;
      const p = normalCdf(x);
      expect(Math.abs(below / n - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / n));
    }
  });

  it('draws neighbours without correlation', () => {
    for (const lag of [1, 2, 3]) {
      let sum = 0;
      for (let i = lag; i < n; i++) sum += draws[i]! * draws[i - lag]!;
      expect(Math.abs(sum / n)).toBeLessThan(4 / Math.sqrt(n));
    }
  });

  it('gives the same bits for the same key, from release to release', () => {
    const again = fillNormalByZiggurat(new Float64Array(n), randomStream('ziggurat'));
    expect(again.every((value, i) => value === draws[i])).toBe(true);
    // Not a known truth but a promise: stored runs are addressed by these bits.
    expect([...draws.subarray(0, 3)]).toEqual([
      0.20620169763428262, -0.3083180767219066, 0.8959830659954352,
    ]);
  });
});

describe('aliasTable', () => {
  it('gives every state its weight', () => {
    for (const weights of [[1], [1, 1, 1], [0.1, 0, 3, 2, 0.01], [5, 1, 1, 1, 1, 1, 1]]) {
      const { states, shares, choices } = aliasTable(weights);
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const law = new Array<number>(states).fill(0);
      for (let cell = 0; cell < states; cell++) {
        law[choices[2 * cell]!]! += shares[cell]! / states;
        law[choices[2 * cell + 1]!]! += (1 - shares[cell]!) / states;
      }
      law.forEach((p, state) => expect(p).toBeCloseTo(weights[state]! / total, 14));
    }
  });

  it('refuses weights of no law', () => {
    expect(() => aliasTable([1, -1])).toThrowError(
      /Weight 1 must be finite and at least 0; it is -1/,
    );
    expect(() => aliasTable([NaN])).toThrowError(/Weight 0/);
    expect(() => aliasTable([0, 0])).toThrowError(/sum above 0; it is 0/);
    expect(() => aliasTable([])).toThrowError(/sum above 0/);
  });
});
