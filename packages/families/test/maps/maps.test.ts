import { denseMatrix, fromRows, normalCdf, randomStream, type DenseMatrix } from '@ggmi/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asinhMap,
  bimodalMap,
  bivariateNormal,
  halfCubeMap,
  mapped,
  normalCdfMap,
  spiralMap,
  swissrollMap,
  twoPairNormal,
  wigglyMap,
  type PairOfMaps,
} from '../../src/index.js';
import { monteCarlo, standardErrorsFrom } from '../monte-carlo.js';

const coordinate = fc.double({ min: -6, max: 6, noNaN: true });

function mapOne(map: PairOfMaps, side: 'x' | 'y', value: number): number {
  return map[side].apply(fromRows([[value]])).values[0]!;
}

function sumOfSquares(row: Float64Array): number {
  return row.reduce((sum, value) => sum + value * value, 0);
}

describe('elementwise maps', () => {
  it('are strictly increasing', () => {
    for (const map of [normalCdfMap, halfCubeMap, asinhMap, wigglyMap, bimodalMap]) {
      for (const side of ['x', 'y'] as const) {
        for (let value = -6; value < 6; value += 0.01) {
          expect(mapOne(map, side, value + 0.01)).toBeGreaterThan(mapOne(map, side, value));
        }
      }
    }
  });

  it('are undone by their inverses: sinh and t^⅔', () => {
    fc.assert(
      fc.property(coordinate, (value) => {
        for (const side of ['x', 'y'] as const) {
          expect(Math.sinh(mapOne(asinhMap, side, value))).toBeCloseTo(value, 12);
          const halfCube = mapOne(halfCubeMap, side, value);
          expect(Math.sign(halfCube) * Math.abs(halfCube) ** (2 / 3)).toBeCloseTo(value, 12);
        }
      }),
    );
  });

  it('wiggle with slopes above 0.16 (X) and 0.53 (Y), as their formulas allow', () => {
    // Slopes: 1 + 0.4cos + 0.34cos + 0.099cos ≥ 0.161, and 1 − 0.16cos + 0.221cos + 0.086cos ≥ 0.533.
    for (const [side, least] of [
      ['x', 0.161],
      ['y', 0.533],
    ] as const) {
      for (let value = -6; value < 6; value += 0.01) {
        const rise = mapOne(wigglyMap, side, value + 1e-4) - mapOne(wigglyMap, side, value);
        expect(rise / 1e-4).toBeGreaterThan(least - 1e-6);
      }
    }
    expect(mapOne(wigglyMap, 'x', 0)).toBeCloseTo(0.2 * Math.sin(1) - 0.03 * Math.sin(2.5), 15);
    expect(mapOne(wigglyMap, 'y', 0)).toBeCloseTo(0.17 * Math.sin(3.5) - 0.02 * Math.sin(2.5), 15);
  });
});

describe('normalCdfMap', () => {
  it('is Φ on both sides', () => {
    for (const value of [-3, -0.2, 1.7]) {
      expect(mapOne(normalCdfMap, 'x', value)).toBe(normalCdf(value));
      expect(mapOne(normalCdfMap, 'y', value)).toBe(normalCdf(value));
    }
  });

  it('makes standard normal margins uniform: moments 1/2 and 1/3', () => {
    const { x } = mapped(bivariateNormal(0.5), normalCdfMap).sample(20_000, randomStream('cdf'));
    expect(standardErrorsFrom(1 / 2, monteCarlo(x.values))).toBeLessThan(4);
    expect(standardErrorsFrom(1 / 3, monteCarlo(x.values.map((v) => v * v)))).toBeLessThan(4);
  });
});

describe('bimodalMap', () => {
  it('solves F(t) = Φ(z) for both mixtures, in both tails', () => {
    for (const z of [-12, -6, -2, -0.5, 0, 0.3, 1, 4]) {
      const t = mapOne(bimodalMap, 'x', z);
      const u = mapOne(bimodalMap, 'y', z);
      const lower = 0.3 * normalCdf(t) + 0.7 * normalCdf(t - 5);
      const lowerY = 0.5 * normalCdf(u + 1) + 0.5 * normalCdf(u - 3);
      expect(Math.abs(lower / normalCdf(z) - 1)).toBeLessThan(1e-12);
      expect(Math.abs(lowerY / normalCdf(z) - 1)).toBeLessThan(1e-12);
    }
    for (const z of [6, 9, 12]) {
      const t = mapOne(bimodalMap, 'x', z);
      const upper = 0.3 * normalCdf(-t) + 0.7 * normalCdf(5 - t);
      // Rounding t moves the tail by t·2⁻⁵³ times the hazard, about z: below 1e-13 relative.
      expect(Math.abs(upper / normalCdf(-z) - 1)).toBeLessThan(1e-12);
    }
  });

  it('gives the mixture moments: X mean 3.5, second moment 18.5; Y mean 1, second moment 6', () => {
    const { x, y } = mapped(bivariateNormal(0.75), bimodalMap).sample(
      20_000,
      randomStream('bimodal'),
    );
    expect(standardErrorsFrom(3.5, monteCarlo(x.values))).toBeLessThan(4);
    expect(standardErrorsFrom(18.5, monteCarlo(x.values.map((v) => v * v)))).toBeLessThan(4);
    expect(standardErrorsFrom(1, monteCarlo(y.values))).toBeLessThan(4);
    expect(standardErrorsFrom(6, monteCarlo(y.values.map((v) => v * v)))).toBeLessThan(4);
  });
});

describe('swissrollMap', () => {
  it('rolls X up so that the distance from the centre gives it back, and maps Y by Φ', () => {
    fc.assert(
      fc.property(coordinate, (value) => {
        const rolled = swissrollMap.x.apply(fromRows([[value]])).values;
        const t = 21 * Math.sqrt(sumOfSquares(rolled));
        expect((t / (1.5 * Math.PI) - 1) / 2).toBeCloseTo(normalCdf(value), 13);
        expect(Math.sin(t - Math.atan2(rolled[1]!, rolled[0]!))).toBeCloseTo(0, 12);
        expect(mapOne(swissrollMap, 'y', value)).toBe(normalCdf(value));
      }),
    );
  });

  it('turns 1 + 1 dimensions into 2 + 1 and keeps the information', () => {
    const family = mapped(bivariateNormal(0.75), swissrollMap);
    const { x, y } = family.sample(5, randomStream('roll'));
    expect([family.dimensionsX, family.dimensionsY, x.columns, y.columns]).toEqual([2, 1, 2, 1]);
    expect(family.mutualInformation).toBe(bivariateNormal(0.75).mutualInformation);
  });

  it('refuses more than one column', () => {
    expect(() => swissrollMap.x.apply(denseMatrix(2, 2))).toThrow(RangeError);
  });
});

describe('spiralMap', () => {
  const rows = fc.array(coordinate, { minLength: 4, maxLength: 4 });
  const sides = [
    { side: 'x', axes: [0, 1] },
    { side: 'y', axes: [1, 2] },
  ] as const;

  it('turns its plane by ‖x‖² / dimensions, which turning back undoes', () => {
    fc.assert(
      fc.property(rows, (row) => {
        for (const { side, axes } of sides) {
          const turned: DenseMatrix = spiralMap[side].apply(fromRows([row]));
          const angle = sumOfSquares(Float64Array.from(row)) / 4;
          const [a, b] = [turned.values[axes[0]]!, turned.values[axes[1]]!];
          const back = Array.from(turned.values);
          back[axes[0]] = a * Math.cos(angle) + b * Math.sin(angle);
          back[axes[1]] = -a * Math.sin(angle) + b * Math.cos(angle);
          back.forEach((value, i) => expect(value).toBeCloseTo(row[i]!, 12));
        }
      }),
    );
  });

  it('keeps the length of every row, hence one to one, and works row by row', () => {
    const rowsBefore = [
      [1, 2, 3],
      [-1, 0.5, 2],
    ];
    const together = spiralMap.x.apply(fromRows(rowsBefore)).values;
    rowsBefore.forEach((row, i) => {
      const alone = spiralMap.x.apply(fromRows([row])).values;
      expect(alone).toEqual(together.slice(3 * i, 3 * i + 3));
      expect(sumOfSquares(alone)).toBeCloseTo(sumOfSquares(Float64Array.from(row)), 12);
    });
  });

  it('refuses too few columns', () => {
    const family = mapped(twoPairNormal(2), spiralMap);
    expect(() => family.sample(3, randomStream('a'))).toThrow(RangeError);
  });
});
