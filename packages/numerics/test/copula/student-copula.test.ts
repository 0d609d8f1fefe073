import { describe, expect, it } from 'vitest';
import {
  chiSquare,
  drawStudentCopula,
  fitStudentCopula,
  fromRows,
  mapColumns,
  mean,
  normalScores,
  randomStream,
  ranks,
  studentInformation,
  studentScores,
  variance,
} from '../../src/index.js';

const correlation = fromRows([
  [1, 0.6, 0.2],
  [0.6, 1, -0.3],
  [0.2, -0.3, 1],
]);

describe('chiSquare', () => {
  it('has mean ν and variance 2ν within 4 standard errors, below and above ν = 2', () => {
    for (const nu of [0.7, 1, 2, 7.5]) {
      const random = randomStream(`chi ${nu}`);
      const draws = Array.from({ length: 20_000 }, () => chiSquare(nu, random));
      expect(Math.abs(mean(draws) - nu)).toBeLessThan(4 * Math.sqrt((2 * nu) / 20_000));
      // Fourth central moment 12ν² + 48ν; the variance of a sample variance is (μ₄ − σ⁴)/n.
      const error = variance(draws, { divisor: 'n-1' }) - 2 * nu;
      expect(Math.abs(error)).toBeLessThan(4 * Math.sqrt((8 * nu * nu + 48 * nu) / 20_000));
    }
  });

  it('refuses ν that is not positive and finite', () => {
    for (const nu of [0, -1, Infinity, NaN]) {
      expect(() => chiSquare(nu, randomStream('refused'))).toThrow(RangeError);
    }
  });
});

describe('studentScores', () => {
  const column = Float64Array.of(3, 1, 2, 2, 9, -4);
  const ranked = mapColumns({ rows: 6, columns: 1, values: column }, ranks);

  it('are normal scores at ν = ∞, ties included', () => {
    const scores = studentScores(ranked, Infinity).values;
    normalScores(column).forEach((score, i) => expect(scores[i]).toBeCloseTo(score, 14));
  });

  it('are the Cauchy quantile tan π(p − ½) at ν = 1', () => {
    const scores = studentScores(ranked, 1).values;
    ranked.values.forEach((rank, i) =>
      expect(scores[i]).toBeCloseTo(Math.tan(Math.PI * (rank / 7 - 0.5)), 11),
    );
  });

  it('do not jump where the expansion takes over, at ν = 100', () => {
    const below = studentScores(ranked, 100).values;
    const above = studentScores(ranked, 100 * (1 + 1e-9)).values;
    below.forEach((score, i) => expect(above[i]).toBeCloseTo(score, 7));
  });
});

describe('fitStudentCopula', () => {
  it('recovers R and ν of Student draws, whatever the margins', () => {
    const draws = drawStudentCopula(
      { correlation, degreesOfFreedom: 3 },
      4_000,
      randomStream('fit'),
    );
    const bent = mapColumns(draws, (values, j) => (j === 0 ? values.map(Math.asinh) : values));
    const fit = fitStudentCopula(bent);
    // 1/ν has a standard error of about 0.02 and a correlation one of at most 1.3/√N, so 4 of them.
    expect(Math.abs(1 / fit.degreesOfFreedom - 1 / 3)).toBeLessThan(0.08);
    fit.correlation.values.forEach((value, i) =>
      expect(Math.abs(value - correlation.values[i]!)).toBeLessThan((4 * 1.3) / Math.sqrt(4_000)),
    );
    expect(fit.logLikelihood - fit.gaussianLogLikelihood).toBeGreaterThan(0.1);
    expect(fitStudentCopula(draws)).toEqual(fit);
  });

  it('comes near the Gaussian copula on normal draws', () => {
    const normal = { correlation, degreesOfFreedom: Infinity };
    const fit = fitStudentCopula(drawStudentCopula(normal, 4_000, randomStream('normal')));
    expect(1 / fit.degreesOfFreedom).toBeLessThan(0.04);
    // Twice the log-likelihood ratio is a mixture of 0 and χ²₁: above 8 with probability 0.002.
    const ratio = 2 * 4_000 * (fit.logLikelihood - fit.gaussianLogLikelihood);
    expect(ratio).toBeGreaterThanOrEqual(0);
    expect(ratio).toBeLessThan(8);
  });
});

describe('studentInformation', () => {
  it('is −½ ln(1 − ρ²) of a Gaussian pair', () => {
    const pair = fromRows([
      [1, 0.6],
      [0.6, 1],
    ]);
    const { correlationNats, scaleNats } = studentInformation(
      { correlation: pair, degreesOfFreedom: Infinity },
      1,
    );
    expect(correlationNats).toBeCloseTo(-0.5 * Math.log(0.64), 14);
    expect(scaleNats).toBe(0);
  });

  it('gives an uncorrelated Cauchy pair ln 8π − 3, from entropies ln 4π and ln 2π + 3', () => {
    // h₁ = ln 4π; h₂ = ln 2π + 3 since E ln(1+r²) = 2 for the density (1+r²)^(−3/2)/2π.
    const { correlationNats, scaleNats } = studentInformation(
      {
        correlation: fromRows([
          [1, 0],
          [0, 1],
        ]),
        degreesOfFreedom: 1,
      },
      1,
    );
    expect(correlationNats).toBe(0);
    expect(scaleNats).toBeCloseTo(2 * Math.log(4 * Math.PI) - Math.log(2 * Math.PI) - 3, 12);
  });
});
