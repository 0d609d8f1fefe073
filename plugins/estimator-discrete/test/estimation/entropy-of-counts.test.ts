import { DataInvalidError } from '@ggmi/core';
import { digamma } from '@ggmi/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chaoShenEntropy,
  chaoWangJostEntropy,
  grassberger1988Entropy,
  grassberger2003Entropy,
  jamesSteinEntropy,
  millerMadowEntropy,
  nsbEntropy,
  plugInEntropy,
} from '../../src/index.js';

const members = {
  plugIn: plugInEntropy,
  millerMadow: millerMadowEntropy,
  grassberger1988: grassberger1988Entropy,
  grassberger2003: grassberger2003Entropy,
  chaoShen: chaoShenEntropy,
  chaoWangJost: chaoWangJostEntropy,
  jamesStein: (counts: Int32Array) => jamesSteinEntropy(counts).nats,
  nsb: (counts: Int32Array) => nsbEntropy(counts).nats,
};
const names = [
  'plugIn',
  'millerMadow',
  'grassberger1988',
  'grassberger2003',
  'chaoShen',
  'chaoWangJost',
  'jamesStein',
  'nsb',
] as const;

/** Counts with published values, to the digits given; Miller–Madow is plug-in + (K − 1)/(2N). */
const golden = [
  {
    counts: [2, 1, 1, 1, 1],
    plugIn: 1.560710409,
    millerMadow: 1.560710409 + 4 / 12,
    grassberger1988: 2.257864023,
    grassberger2003: 2.395455648,
    chaoShen: 2.6941397697,
    chaoWangJost: 2.5192673216,
    jamesStein: 1.6094379124,
  },
  {
    counts: [10, 5, 3, 2, 1, 1, 1, 1],
    plugIn: 1.6882550087,
    millerMadow: 1.6882550087 + 7 / 48,
    grassberger1988: 1.9553206016,
    grassberger2003: 1.9867764642,
    chaoShen: 1.9696542004,
    chaoWangJost: 2.0018968701,
    jamesStein: 1.8669822552,
  },
  {
    counts: [50, 30, 15, 5],
    plugIn: 1.142120043,
    millerMadow: 1.142120043 + 3 / 200,
    grassberger1988: 1.1606130192,
    grassberger2003: 1.1629097415,
    chaoShen: 1.1430121656,
    chaoWangJost: 1.1573776935,
    jamesStein: 1.1716234274,
  },
];

describe('entropies of counts', () => {
  it.each(golden)('give the golden values of $counts', ({ counts, ...values }) => {
    for (const [name, value] of Object.entries(values)) {
      const computed = members[name as keyof typeof values](Int32Array.from(counts));
      // Half a unit of the tenth decimal, and what rounding the golden value itself took.
      expect(Math.abs(computed - value)).toBeLessThan(1.01e-10);
    }
  });

  it('are 0 of a single symbol by every member that knows no singletons, but for Grassberger', () => {
    const alone = Int32Array.of(7);
    for (const name of ['plugIn', 'millerMadow', 'chaoShen', 'chaoWangJost', 'jamesStein', 'nsb']) {
      expect(members[name as keyof typeof members](alone)).toBe(0);
    }
    // ln 7 − ψ(7) + 1/8: his correction is one of rare symbols.
    expect(grassberger1988Entropy(alone)).toBeCloseTo(Math.log(7) - digamma(7) + 1 / 8, 14);
  });

  it('have a value for singletons alone', () => {
    const [N, gamma] = [50, 0.5772156649015329];
    const singletons = new Int32Array(N).fill(1);
    expect(plugInEntropy(singletons)).toBeCloseTo(Math.log(N), 14);
    expect(grassberger1988Entropy(singletons)).toBeCloseTo(Math.log(N) + gamma + 0.5, 13);
    expect(grassberger2003Entropy(singletons)).toBeCloseTo(Math.log(2 * N) + gamma, 13);
    // C = 1/N: every Cp̂ is 1/N², and N terms (1/N²) ln N² / (1 − (1 − 1/N²)^N).
    const ofChaoShen = (2 * Math.log(N)) / N / (1 - (1 - N ** -2) ** N);
    expect(chaoShenEntropy(singletons)).toBeCloseTo(ofChaoShen, 11);
    expect(jamesSteinEntropy(singletons)).toEqual({
      nats: expect.closeTo(Math.log(N), 14),
      shrinkage: 1,
    });
    // The series of the definition, A = 2/((N−1)² + 2), summed plainly.
    const q = 1 - 2 / ((N - 1) ** 2 + 2);
    let rest = -Math.log(1 - q);
    for (let r = 1; r < N; r++) rest -= q ** r / r;
    const shown = digamma(N) + gamma;
    expect(chaoWangJostEntropy(singletons)).toBeCloseTo(shown + rest * q ** (1 - N), 11);
  });

  it('are finite and the same to the bit in any order of the counts', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(counts, (values) => {
        const forth = Int32Array.from(values);
        const back = Int32Array.from(values.toReversed());
        for (const name of names) {
          expect(Number.isFinite(members[name](forth))).toBe(true);
          expect(members[name](back)).toBe(members[name](forth));
        }
      }),
    );
  });

  it('agree with one another where nothing is rare', () => {
    // N = 1,000,000: all corrections are of the order of K/N = 4e-6.
    const counts = Int32Array.of(100_000, 200_000, 300_000, 400_000);
    for (const name of names) {
      expect(Math.abs(members[name](counts) - plugInEntropy(counts))).toBeLessThan(4e-6);
    }
  });

  it('refuse no counts and counts below 1', () => {
    for (const name of names) {
      for (const counts of [[], [3, 0], [-1]]) {
        let thrown: unknown;
        try {
          members[name](Int32Array.from(counts));
        } catch (error) {
          thrown = error;
        }
        expect(DataInvalidError.is(thrown)).toBe(true);
      }
    }
  });
});

describe('Chao–Wang–Jost', () => {
  it('is the definition, summed plainly, with doubletons and without', () => {
    for (const values of [
      [9, 4, 2, 2, 1],
      [9, 4, 3, 1, 1, 1],
      [40, 1, 1, 1, 1, 1, 1, 2],
      [5, 5, 1],
    ]) {
      const N = values.reduce((sum, count) => sum + count, 0);
      const f1 = values.filter((count) => count === 1).length;
      const f2 = values.filter((count) => count === 2).length;
      const A = f2 > 0 ? (2 * f2) / ((N - 1) * f1 + 2 * f2) : 2 / ((N - 1) * (f1 - 1) + 2);
      let rest = -Math.log(A);
      for (let r = 1; r < N; r++) rest -= (1 - A) ** r / r;
      const unseen = A === 1 ? 0 : (f1 / N) * (1 - A) ** (1 - N) * rest;
      const shown = values.reduce((sum, n) => sum + (n / N) * (digamma(N) - digamma(n)), 0);
      expect(chaoWangJostEntropy(Int32Array.from(values))).toBeCloseTo(shown + unseen, 10);
    }
  });
});

describe('James–Stein', () => {
  it('gives the entropy of the frequencies that its shrinkage names, unseen symbols included', () => {
    const { nats, shrinkage } = jamesSteinEntropy(Int32Array.of(6, 3, 1), { alphabetSize: 5 });
    // Σp̂² = 0.46, Σ(1/5 − p̂)² = 0.46 − 1/5; λ = 0.54/(9·0.26).
    expect(shrinkage).toBeCloseTo(0.54 / (9 * 0.26), 14);
    const law = [0.6, 0.3, 0.1, 0, 0].map((p) => shrinkage / 5 + (1 - shrinkage) * p);
    expect(nats).toBeCloseTo(-law.reduce((sum, p) => sum + p * Math.log(p), 0), 14);
  });

  it('refuses an alphabet smaller than the observed one', () => {
    expect(() => jamesSteinEntropy(Int32Array.of(6, 3, 1), { alphabetSize: 2 })).toThrow(
      'symbols of x: received 3 different ones, expected at most 2',
    );
  });
});
