import { joinColumns, logGamma, randomStream, type DenseMatrix } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { multivariateStudent } from '../../src/index.js';
import { monteCarlo, standardErrorsFrom } from '../monte-carlo.js';

/** ln density of the multivariate t with identity dispersion, for every row. */
function logDensities(sample: DenseMatrix, nu: number): Float64Array {
  const k = sample.columns;
  const constant = logGamma((nu + k) / 2) - logGamma(nu / 2) - (k / 2) * Math.log(nu * Math.PI);
  return Float64Array.from({ length: sample.rows }, (_, row) => {
    const square = sample.values
      .subarray(row * k, (row + 1) * k)
      .reduce((sum, value) => sum + value * value, 0);
    return constant - ((nu + k) / 2) * Math.log1p(square / nu);
  });
}

describe('multivariateStudent', () => {
  it('has the information ln 8π − 3 for the bivariate Cauchy law', () => {
    // h of the Cauchy law is ln 4π; h of the bivariate one is ln 2π + 3: their density is (1+r²)^(−3/2)/2π.
    const cauchy = multivariateStudent({ dimensionsX: 1, dimensionsY: 1, degreesOfFreedom: 1 });
    expect(cauchy.mutualInformation).toBeCloseTo(Math.log(8 * Math.PI) - 3, 13);
  });

  it('draws samples whose exact log density ratio averages to the information', () => {
    for (const [dimensions, degreesOfFreedom] of [
      [1, 1],
      [2, 1],
      [3, 2],
      [5, 3],
    ] as const) {
      const family = multivariateStudent({
        dimensionsX: dimensions,
        dimensionsY: dimensions + 1,
        degreesOfFreedom,
      });
      const { x, y } = family.sample(20_000, randomStream(`student ${family.id}`));
      const ofX = logDensities(x, degreesOfFreedom);
      const ofY = logDensities(y, degreesOfFreedom);
      const ratio = logDensities(joinColumns(x, y), degreesOfFreedom).map(
        (value, i) => value - ofX[i]! - ofY[i]!,
      );
      expect(standardErrorsFrom(family.mutualInformation, monteCarlo(ratio))).toBeLessThan(4);
    }
  });

  it('draws margins with the distribution function ½ + arctan(t)/π when ν = 1', () => {
    const cauchy = multivariateStudent({ dimensionsX: 1, dimensionsY: 1, degreesOfFreedom: 1 });
    const { x } = cauchy.sample(200_000, randomStream('cauchy margins'));
    for (const t of [-5, -1, 0, 0.5, 3]) {
      const share = monteCarlo(x.values.map((value) => (value <= t ? 1 : 0)));
      expect(standardErrorsFrom(0.5 + Math.atan(t) / Math.PI, share)).toBeLessThan(4);
    }
  });

  it('tends to no information as the degrees of freedom grow', () => {
    const nearlyNormal = { dimensionsX: 2, dimensionsY: 2, degreesOfFreedom: 1e6 };
    expect(multivariateStudent(nearlyNormal).mutualInformation).toBeCloseTo(0, 5);
  });

  it('refuses numbers that are not whole and at least 1', () => {
    const good = { dimensionsX: 1, dimensionsY: 1, degreesOfFreedom: 1 };
    for (const bad of [0, 1.5, Number.NaN]) {
      expect(() => multivariateStudent({ ...good, dimensionsX: bad })).toThrow(RangeError);
      expect(() => multivariateStudent({ ...good, dimensionsY: bad })).toThrow(RangeError);
      expect(() => multivariateStudent({ ...good, degreesOfFreedom: bad })).toThrow(RangeError);
    }
  });
});
