import { describe, expect, it } from 'vitest';
import {
  denseMatrix,
  gaussianMixture,
  monteCarloDivergence,
  monteCarloEntropy,
  normalCdf,
  randomStream,
  type LawWithDensity,
} from '../../src/index.js';

function normal(mean: readonly number[], variance = 1) {
  const d = mean.length;
  return gaussianMixture({
    dimensions: d,
    weights: Float64Array.of(1),
    means: Float64Array.from(mean),
    covariances: Float64Array.from({ length: d * d }, (_, e) => (e % (d + 1) === 0 ? variance : 0)),
  });
}
const options = () => ({ draws: 20_000, random: randomStream('divergence') });

describe('the divergence by draws and exact densities', () => {
  it('of N(0, I) from itself is 0 in every draw', () => {
    expect(monteCarloDivergence(normal([0, 0]), normal([0, 0]), options())).toEqual({
      kullbackLeibler: { value: 0, standardError: 0 },
      totalVariation: { value: 0, standardError: 0 },
      outside: 0,
      draws: 20_000,
    });
  });

  it('of N(0, I) from N((100, 100), I) is 10,000 nats within 4 standard errors', () => {
    const { kullbackLeibler, totalVariation } = monteCarloDivergence(
      normal([0, 0]),
      normal([100, 100]),
      options(),
    );
    // ½‖(100, 100)‖²; a draw has standard deviation ‖(100, 100)‖ = 141.4.
    const { value, standardError } = kullbackLeibler;
    expect(standardError / (141.42 / Math.sqrt(20_000))).toBeCloseTo(1, 1);
    expect(Math.abs(value - 10_000)).toBeLessThan(4 * standardError);
    expect(totalVariation).toEqual({ value: 1, standardError: 0 });
  });

  it('of two normal laws is the closed form within 4 standard errors', () => {
    const { kullbackLeibler } = monteCarloDivergence(normal([0.5], 2), normal([0]), options());
    const expected = 0.5 * (2 + 0.25 - 1 - Math.log(2));
    const errors = Math.abs(kullbackLeibler.value - expected) / kullbackLeibler.standardError;
    expect(errors).toBeLessThan(4);
    expect(kullbackLeibler.standardError).toBeLessThan(0.02);
  });

  it('in total variation of N(0, 1) from N(1, 1) is 2Φ(½) − 1 within 4 standard errors', () => {
    const { totalVariation } = monteCarloDivergence(normal([0]), normal([1]), options());
    const errors = Math.abs(totalVariation.value - (2 * normalCdf(0.5) - 1));
    expect(errors).toBeLessThan(4 * totalVariation.standardError);
    expect(totalVariation.standardError).toBeLessThan(0.01);
  });

  it('is infinite, and says why, where a draw falls outside the other law', () => {
    const unit = uniformOn(0, 1);
    const found = monteCarloDivergence(unit, uniformOn(0, 0.75), options());
    expect(found.kullbackLeibler).toEqual({ value: Infinity, standardError: 0 });
    // A quarter of the draws lies outside; D_TV of the two is ¼. 4 standard errors.
    const error = Math.sqrt((0.25 * 0.75) / 20_000);
    expect(Math.abs(found.outside / 20_000 - 0.25)).toBeLessThan(4 * error);
    expect(Math.abs(found.totalVariation.value - 0.25)).toBeLessThan(4 * error);
    const inside = monteCarloDivergence(uniformOn(0, 0.75), unit, options());
    expect(inside.kullbackLeibler.value).toBeCloseTo(Math.log(4 / 3), 12);
    expect(inside.outside).toBe(0);
  });

  it('refuses a single draw and a density that is none', () => {
    const law = normal([0]);
    expect(() =>
      monteCarloDivergence(law, law, { draws: 1, random: randomStream('one') }),
    ).toThrowError(/at least 2 draws, not 1/);
    const broken = { ...uniformOn(0, 1), logDensity: () => new Float64Array(20_000).fill(NaN) };
    expect(() => monteCarloDivergence(broken, law, options())).toThrowError(/at draw 0 is NaN/);
    expect(() => monteCarloDivergence(law, broken, options())).toThrowError(/at draw 0 is NaN/);
    const beside = {
      ...uniformOn(0, 1),
      logDensity: () => new Float64Array(20_000).fill(-Infinity),
    };
    expect(() => monteCarloDivergence(beside, law, options())).toThrowError(
      /at draw 0 is -Infinity/,
    );
  });
});

describe('the entropy by draws and the exact density', () => {
  it('of N(0, 4 I) in 3 dimensions is (3/2) ln(2πe·4) within 4 standard errors', () => {
    const { value, standardError } = monteCarloEntropy(normal([0, 0, 0], 4), options());
    expect(Math.abs(value - 1.5 * Math.log(8 * Math.PI * Math.E))).toBeLessThan(4 * standardError);
    // −ln p varies as half a χ² of 3 degrees: variance 3/2.
    expect(standardError / Math.sqrt(1.5 / 20_000)).toBeCloseTo(1, 1);
  });
});

/** The uniform law on [lower, upper): a law with an edge. */
function uniformOn(lower: number, upper: number): LawWithDensity {
  return {
    sample: (rows, random) =>
      denseMatrix(
        rows,
        1,
        Float64Array.from({ length: rows }, () => lower + (upper - lower) * random.uniform()),
      ),
    logDensity: ({ values }) =>
      values.map((x) => (x >= lower && x < upper ? -Math.log(upper - lower) : -Infinity)),
  };
}
