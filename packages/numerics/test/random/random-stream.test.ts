import { describe, expect, it } from 'vitest';
import { randomStream } from '../../src/index.js';

function draws(n: number, draw: () => number): number[] {
  return Array.from({ length: n }, draw);
}

function moments(values: readonly number[]): readonly [number, number, number, number] {
  const sums: [number, number, number, number] = [0, 0, 0, 0];
  for (const value of values)
    for (let p = 0; p < 4; p++) sums[p]! += value ** (p + 1) / values.length;
  return sums;
}

describe('randomStream', () => {
  it('gives the same bits for the same key and different bits for another', () => {
    const first = randomStream('a');
    const again = randomStream('a');
    const other = randomStream('b');
    const bits = draws(100, () => first.uint32());
    expect(draws(100, () => again.uint32())).toEqual(bits);
    expect(draws(100, () => other.uint32())).not.toEqual(bits);
  });

  it('keeps its first draws from release to release', () => {
    // Not a known truth but a promise: stored runs are addressed by these bits.
    const random = randomStream('ggmi');
    const first = [random.uint32(), random.uniform(), random.integer(1000), random.normal()];
    expect(first).toEqual([1060202444, 0.2818470518617431, 742, 0.5021358538697878]);
  });

  it('starts the empty key, whose hash is the forbidden zero state, from (1, 0, 0, 0)', () => {
    const random = randomStream('');
    expect(new Set(draws(20, () => random.uint32())).size).toBeGreaterThan(10);
  });

  it('forks by key alone, whatever the parent has drawn', () => {
    const fresh = randomStream('run');
    const used = randomStream('run');
    draws(17, () => used.normal());
    const expected = draws(5, () => fresh.fork('x').uniform());
    expect(draws(5, () => used.fork('x').uniform())).toEqual(expected);
    expect(used.fork('x').key).toBe('run/x');
    expect(used.fork('x').uint32()).toBe(randomStream('run/x').uint32());
  });

  it('tells keys apart that differ only in the high byte of a code unit', () => {
    expect(randomStream('\u0141').uint32()).not.toBe(randomStream('A').uint32());
  });

  it('draws uniforms in [0, 1) with the moments 1/2, 1/3, 1/4, 1/5', () => {
    const n = 200_000;
    const random = randomStream('uniform moments');
    const values = draws(n, () => random.uniform());
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    moments(values).forEach((moment, i) => {
      const p = i + 1;
      const standardError = Math.sqrt((1 / (2 * p + 1) - 1 / (p + 1) ** 2) / n);
      expect(Math.abs(moment - 1 / (p + 1))).toBeLessThan(4 * standardError);
    });
  });

  it('draws normals with the moments 0, 1, 0, 3', () => {
    const n = 200_000;
    const random = randomStream('normal moments');
    const measured = moments(draws(n, () => random.normal()));
    const expected = [0, 1, 0, 3];
    const variances = [1, 2, 15, 96]; // E z^{2p} − (E z^p)²
    expected.forEach((moment, i) => {
      expect(Math.abs(measured[i]! - moment)).toBeLessThan(4 * Math.sqrt(variances[i]! / n));
    });
  });

  it('draws consecutive normals without correlation', () => {
    const n = 200_000;
    const random = randomStream('normal pairs');
    const values = draws(n, () => random.normal());
    let product = 0;
    for (let i = 1; i < n; i++) product += values[i]! * values[i - 1]!;
    expect(Math.abs(product / (n - 1))).toBeLessThan(4 / Math.sqrt(n));
  });

  it('draws integers without bias, also where 2^32 is far from a multiple of the bound', () => {
    // With bound 3·2^30 a plain modulo would return values below 2^30 with probability 1/2, not 1/3.
    const n = 60_000;
    const random = randomStream('integers');
    const low = draws(n, () => random.integer(3 * 2 ** 30)).filter(
      (value) => value < 2 ** 30,
    ).length;
    expect(Math.abs(low / n - 1 / 3)).toBeLessThan(4 * Math.sqrt(2 / 9 / n));

    const counts = new Array<number>(7).fill(0);
    for (let i = 0; i < n; i++) counts[random.integer(7)]! += 1;
    for (const count of counts) {
      expect(Math.abs(count / n - 1 / 7)).toBeLessThan(4 * Math.sqrt(6 / 49 / n));
    }
  });

  it.each([
    1,
    2,
    3,
    1000,
    65_536,
    2 ** 31 - 1,
    2 ** 31,
    2 ** 31 + 1,
    3 * 2 ** 30,
    2 ** 32 - 1,
    2 ** 32,
  ])('draws the remainders of its words below the largest multiple of %i', (bound) => {
    const [random, words] = [randomStream('words'), randomStream('words')];
    const limit = 2 ** 32 - (2 ** 32 % bound);
    for (let i = 0; i < 2000; i++) {
      let word = words.uint32();
      while (word >= limit) word = words.uint32();
      expect(random.integer(bound)).toBe(word % bound);
    }
  });

  it('refuses a bound that is no integer in 1 … 2^32', () => {
    for (const bound of [0, -1, 1.5, Number.NaN, 2 ** 32 + 1]) {
      expect(() => randomStream('a').integer(bound)).toThrow(RangeError);
    }
    expect(randomStream('a').integer(1)).toBe(0);
  });
});
