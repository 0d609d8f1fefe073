import { digamma, logSumExp, randomStream, trigamma, type RandomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { nsbEntropy } from '../../src/index.js';

describe('NSB', () => {
  it('is the posterior mean and spread of the definition, integrated with 25 to 40 digits', () => {
    // mpmath 1.3: ∫ over ln β of Γ(Kβ)/Γ(N+Kβ) Π Γ(n+β)/Γ(β) · dξ/dβ · β times E H and E H².
    const table = [
      { counts: [2, 1, 1, 1, 1], K: 5, mean: 1.49844301967, spread: 0.108396164841 },
      { counts: [10, 5, 3, 2, 1, 1, 1, 1], K: 8, mean: 1.79951616917, spread: 0.141197763151 },
      { counts: [50, 30, 15, 5], K: 4, mean: 1.15172866322, spread: 0.0587382940625 },
      { counts: [2, 1, 1, 1, 1], K: 100, mean: 3.0717425763, spread: 0.752565164551 },
      { counts: [1, 1, 1, 1, 1, 1], K: 6, mean: 1.68915493047, spread: 0.0985201921524 },
      { counts: [1, 1, 1, 1, 1, 1], K: 1000, mean: 5.09658941672, spread: 1.17776929031 },
      { counts: [7], K: 3, mean: 0.135201415904, spread: 0.206216356601 },
      { counts: [7], K: 1000, mean: 0.185405515957, spread: 0.285330774948 },
      { counts: [50, 30, 15, 5], K: 1e6, mean: 1.1688455738326, spread: 0.072961556322669 },
      { counts: [1, 1], K: 2, mean: 0.588943708617, spread: 0.134435516806 },
    ];
    for (const { counts, K, mean, spread } of table) {
      const { nats, posteriorStandardDeviation } = nsbEntropy(Int32Array.from(counts), {
        alphabetSize: K,
      });
      expect(nats).toBeCloseTo(mean, 10);
      expect(posteriorStandardDeviation).toBeCloseTo(spread, 10);
    }
  });

  it('agrees with the package ndd to the accuracy of its own quadrature', () => {
    // README of ndd 1.10 (Marsili): 2.8060922529931225, spread 0.11945501149743358.
    const counts = Int32Array.of(4, 12, 4, 5, 3, 1, 5, 1, 2, 2, 2, 2, 11, 3, 4, 12, 12, 1, 2);
    const { nats, posteriorStandardDeviation } = nsbEntropy(counts, { alphabetSize: 100 });
    expect(Math.abs(nats - 2.8060922529931225)).toBeLessThan(1e-5);
    expect(Math.abs(posteriorStandardDeviation - 0.11945501149743358)).toBeLessThan(1e-4);
  });

  it('is not the formula behind 1.4353717519, 1.8529304473 and 1.1559262387', () => {
    // Those figures integrate β, not ξ(β), over (0, ln K), and weigh the logarithm of each symbol's
    // Γ(n+β)/Γ(β) by its count n: neither is in Nemenman, Shafee & Bialek 2002.
    for (const [counts, figure] of [
      [[2, 1, 1, 1, 1], 1.4353717519],
      [[10, 5, 3, 2, 1, 1, 1, 1], 1.8529304473],
      [[50, 30, 15, 5], 1.1559262387],
    ] as const) {
      expect(misreadNsb(counts)).toBeCloseTo(figure, 8);
      expect(Math.abs(nsbEntropy(Int32Array.from(counts)).nats - figure)).toBeGreaterThan(0.004);
    }
  });

  it('has a value of millions of rows, of singletons and of any alphabet', () => {
    // By (K−1)/(2N) and 1/(N√2): the law is uniform as far as 10⁹ rows show.
    const large = nsbEntropy(Int32Array.of(5e8, 5e8));
    expect(large.nats).toBeCloseTo(Math.LN2 - 1 / (2e9 + 4), 11);
    expect(large.posteriorStandardDeviation).toBeCloseTo(Math.SQRT1_2 / 1e9, 11);
    const unknown = nsbEntropy(Int32Array.of(1, 1, 1), { alphabetSize: 1e15 });
    expect(unknown.nats).toBeGreaterThan(10);
    expect(unknown.nats).toBeLessThan(Math.log(1e15));
    expect(nsbEntropy(Int32Array.of(5), { alphabetSize: 1 })).toEqual({
      nats: 0,
      posteriorStandardDeviation: 0,
    });
  });

  it('is calibrated for laws drawn from its prior: no mean error, and the spread it states', () => {
    const [K, N, laws] = [10, 20, 400];
    const errors = Array.from({ length: laws }, (_, index) => {
      const random = randomStream(`nsb/prior/${index}`);
      const law = drawLaw(random, K);
      const { nats, posteriorStandardDeviation } = nsbEntropy(drawCounts(random, law, N), {
        alphabetSize: K,
      });
      const truth = -law.reduce((sum, p) => sum + (p > 0 ? p * Math.log(p) : 0), 0);
      return (truth - nats) / posteriorStandardDeviation;
    });
    const mean = errors.reduce((sum, error) => sum + error, 0) / laws;
    const square = errors.reduce((sum, error) => sum + error ** 2, 0) / laws;
    // Standard errors: 1/√400 of the mean; of the mean square at most 3/√400, for the standardised
    // errors have fourth moments below 10.
    expect(Math.abs(mean)).toBeLessThan(4 * 0.05);
    expect(Math.abs(square - 1)).toBeLessThan(4 * 0.15);
  });

  it('refuses an alphabet smaller than the observed one', () => {
    expect(() => nsbEntropy(Int32Array.of(1, 2, 3), { alphabetSize: 2 })).toThrow(
      'symbols of x: received 3 different ones, expected at most 2',
    );
  });
});

/** The figures' formula by the midpoint rule on 20,000 cells, good to 5e-9. */
function misreadNsb(counts: readonly number[]): number {
  const K = counts.length;
  const N = counts.reduce((sum, count) => sum + count, 0);
  const cells = 20_000;
  const width = Math.log(K) / cells;
  const rising = (beta: number, n: number): number => {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += Math.log(beta + j);
    return sum;
  };
  const logs: number[] = [];
  const means: number[] = [];
  for (let cell = 0; cell < cells; cell++) {
    const beta = (cell + 0.5) * width;
    const likelihood = counts.reduce((sum, n) => sum + n * rising(beta, n), 0);
    const prior = K * trigamma(K * beta + 1) - trigamma(beta + 1);
    const total = N + K * beta;
    logs.push(likelihood - rising(K * beta, N) + Math.log(prior));
    means.push(
      counts.reduce(
        (sum, n) => sum - ((n + beta) / total) * digamma(n + beta + 1),
        digamma(total + 1),
      ),
    );
  }
  const highest = logs.reduce((most, log) => Math.max(most, log), -Infinity);
  const weights = logs.map((log) => Math.exp(log - highest));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.reduce((all, weight, cell) => all + weight * means[cell]!, 0) / sum;
}

/** A law on K symbols from the prior: ξ uniform on (0, ln K), then Dirichlet of β(ξ). */
function drawLaw(random: RandomStream, K: number): Float64Array {
  const xi = random.uniform() * Math.log(K);
  let [low, high] = [-40, 40];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    const beta = Math.exp(middle);
    if (digamma(K * beta + 1) - digamma(beta + 1) < xi) low = middle;
    else high = middle;
  }
  const logs = Float64Array.from({ length: K }, () => logGammaDraw(random, Math.exp(low)));
  const total = logSumExp(logs);
  return logs.map((log) => Math.exp(log - total));
}

/** ln of a Gamma(shape) draw: Marsaglia & Tsang 2000 for shape + 1, times U^(1/shape). */
function logGammaDraw(random: RandomStream, shape: number): number {
  const d = shape + 2 / 3;
  for (;;) {
    const x = random.normal();
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v <= 0) continue;
    if (Math.log(random.uniform()) < x * x * 0.5 + d - d * v + d * Math.log(v)) {
      return Math.log(d * v) + Math.log(random.uniform()) / shape;
    }
  }
}

function drawCounts(random: RandomStream, law: Float64Array, rows: number): Int32Array {
  const counts = new Int32Array(law.length);
  for (let row = 0; row < rows; row++) {
    let left = random.uniform();
    const symbol = law.findIndex((p) => (left -= p) < 0);
    counts[symbol < 0 ? 0 : symbol]! += 1;
  }
  return counts.filter((count) => count > 0);
}
