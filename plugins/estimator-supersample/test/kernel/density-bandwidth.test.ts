import { normalQuantile } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { densityBandwidth } from '../../src/kernel/density-bandwidth.js';

const normal = Float64Array.from({ length: 1000 }, (_, i) => 5 + normalQuantile((i + 0.5) / 1000));

describe('the bandwidth of a density', () => {
  it('is 0.9 N^(−1/5) for a normal sample of variance 1, wherever its centre lies', () => {
    // Quantiles of 1,000 points stand for the law to about 1 %.
    expect(densityBandwidth(normal) / (0.9 * 1000 ** -0.2)).toBeCloseTo(1, 1);
    const mirrored = normal.map((t) => -t);
    expect(densityBandwidth(mirrored)).toBeCloseTo(densityBandwidth(normal), 12);
  });

  it('scales with the sample, also where squares would overflow or vanish', () => {
    for (const factor of [3, 1e200, 1e-200]) {
      const scaled = densityBandwidth(normal.map((t) => t * factor));
      expect(scaled / factor / densityBandwidth(normal)).toBeCloseTo(1, 12);
    }
  });

  it('follows the quartiles where tails are long, and the spread where the quartiles meet', () => {
    const tailed = Float64Array.from([...normal, 1e6, -1e6]);
    expect(densityBandwidth(tailed) / densityBandwidth(normal)).toBeCloseTo(1, 1);
    // Seven of eight at 1, one at 2.
    const spread = Math.sqrt((7 * 0.125 ** 2 + 0.875 ** 2) / 7);
    const met = densityBandwidth(Float64Array.of(1, 1, 1, 1, 1, 1, 1, 2));
    expect(met).toBeCloseTo(0.9 * spread * 8 ** -0.2, 12);
  });

  it('is the rounding of the losses where all points are one', () => {
    expect(densityBandwidth(Float64Array.of(4, 4))).toBe(4 * 2 ** -50);
    expect(densityBandwidth(Float64Array.of(-4))).toBe(4 * 2 ** -50);
  });
});
