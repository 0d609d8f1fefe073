import { randomStream } from '@ggmi/numerics';
import { expect, it } from 'vitest';
import { symmetricChannel } from '../../src/index.js';

it('symmetricChannel gives ln K without noise, nothing when nothing is kept, and the plug-in value between', () => {
  expect(symmetricChannel({ symbols: 4, keep: 1 }).mutualInformation).toBeCloseTo(Math.log(4), 14);
  expect(symmetricChannel({ symbols: 3, keep: 0 }).mutualInformation).toBeCloseTo(0, 14);

  const n = 200_000;
  const family = symmetricChannel({ symbols: 4, keep: 0.5 });
  const { x, y } = family.sample(n, randomStream('symmetric channel'));
  const counts = new Float64Array(16);
  for (let i = 0; i < n; i++) counts[4 * x.values[i]! + y.values[i]!]! += 1;
  let plugIn = 2 * Math.log(4);
  for (const count of counts) plugIn += (count / n) * Math.log(count / n);
  // The log-ratio of a pair has a deviation below 1, so the mean of n below 1/√n; six of those. The
  // margins are uniform to 1/√n, which enters squared.
  expect(Math.abs(plugIn - family.mutualInformation)).toBeLessThan(6 / Math.sqrt(n));
});

it('symmetricChannel refuses fewer than two symbols and no probability', () => {
  expect(() => symmetricChannel({ symbols: 1, keep: 0.5 })).toThrow(RangeError);
  expect(() => symmetricChannel({ symbols: 2, keep: 1.5 })).toThrow(RangeError);
});
