import { digammaInteger } from '@ggmi/numerics';
import { expect, it } from 'vitest';
import { ksg1OfCounts, ksg2OfCounts } from '../src/estimation/ksg-of-counts.js';

it('a mean over 100,000 rows is as exact as one over a few', () => {
  // Every row has 443 neighbours in either block, so the mean is ψ(444), and ψ(443) for KSG2.
  const rows = 100_000;
  const counts = [new Int32Array(rows).fill(443), new Int32Array(rows).fill(443)];
  const constant = digammaInteger(3) + digammaInteger(rows);
  // A few roundings of numbers near 12; a plain sum is off by a hundred times that.
  const bound = 8 * Number.EPSILON * 12;
  const ksg1 = constant - 2 * digammaInteger(444);
  expect(Math.abs(ksg1OfCounts(counts, 3) - ksg1)).toBeLessThan(bound);
  const ksg2 = constant - 1 / 3 - 2 * digammaInteger(443);
  expect(Math.abs(ksg2OfCounts(counts, 3) - ksg2)).toBeLessThan(bound);
});
