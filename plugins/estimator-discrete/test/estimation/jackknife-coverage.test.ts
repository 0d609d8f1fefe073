import { randomStream, studentTQuantile } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import {
  estimateDiscreteMi,
  millerMadowEntropy,
  plugInEntropy,
  type EntropyOfCounts,
} from '../../src/index.js';
import { columnOf } from '../integer-matrix.js';

const ALPHABET = 4;
const ROWS = 1000;
const DATA_SETS = 200;

describe('delete-one jackknife intervals at 90 %, 4 × 4 symbols, N = 1,000', () => {
  // y = x with probability `copied`, else uniform: I = ln 4 − H of a row of the channel.
  // 200 data sets: the standard error of a coverage of 0.9 is 0.021.
  it.each([
    { copied: 0.1, name: 'plug-in', entropy: plugInEntropy },
    { copied: 0.5, name: 'plug-in', entropy: plugInEntropy },
    { copied: 0, name: 'Miller–Madow', entropy: millerMadowEntropy },
    { copied: 0.1, name: 'Miller–Madow', entropy: millerMadowEntropy },
    { copied: 0.5, name: 'Miller–Madow', entropy: millerMadowEntropy },
  ])('cover 80–97 % by $name where y copies x with probability $copied', ({ copied, entropy }) => {
    const share = coverage(copied, entropy);
    expect(share).toBeGreaterThanOrEqual(0.8);
    expect(share).toBeLessThanOrEqual(0.97);
  });

  it('cover less by plug-in at independence, where its bias is twice the standard deviation', () => {
    // 2N·Î is χ² with 9 degrees; the interval reaches 0 for χ² < 4·1.645² = 10.8: 71 %.
    expect(coverage(0, plugInEntropy)).toBeLessThan(0.8);
  });

  it('come from the same values as the estimator of rows', () => {
    const counts = sampleCounts(0.3, 'rows');
    const cells = [...counts].flatMap((count, cell) => new Array<number>(count).fill(cell));
    const x = columnOf(cells.map((cell) => Math.floor(cell / ALPHABET)));
    const y = columnOf(cells.map((cell) => cell % ALPHABET));
    for (const entropy of [plugInEntropy, millerMadowEntropy]) {
      const { nats } = estimateDiscreteMi(x, y, entropy);
      expect(informationOfCounts(counts, entropy)).toBeCloseTo(nats, 13);
    }
  });
});

function coverage(copied: number, entropy: EntropyOfCounts): number {
  const same = copied + (1 - copied) / ALPHABET;
  const other = (1 - copied) / ALPHABET;
  const truth =
    Math.log(ALPHABET) + same * Math.log(same) + (ALPHABET - 1) * other * Math.log(other);
  const quantile = studentTQuantile(0.95, ROWS - 1);
  let covered = 0;
  for (let index = 0; index < DATA_SETS; index++) {
    const counts = sampleCounts(copied, `coverage/${index}`);
    const error = Math.abs(informationOfCounts(counts, entropy) - truth);
    if (error <= quantile * jackknifeStandardError(counts, entropy)) covered += 1;
  }
  return covered / DATA_SETS;
}

/** How often each pair (x, y) occurred among the rows, x slowest. */
function sampleCounts(copied: number, key: string): Int32Array {
  const random = randomStream(key);
  const counts = new Int32Array(ALPHABET ** 2);
  for (let row = 0; row < ROWS; row++) {
    const x = random.integer(ALPHABET);
    const y = random.uniform() < copied ? x : random.integer(ALPHABET);
    counts[x * ALPHABET + y]! += 1;
  }
  return counts;
}

function informationOfCounts(counts: Int32Array, entropy: EntropyOfCounts): number {
  const ofX = new Int32Array(ALPHABET);
  const ofY = new Int32Array(ALPHABET);
  counts.forEach((count, cell) => {
    ofX[Math.floor(cell / ALPHABET)]! += count;
    ofY[cell % ALPHABET]! += count;
  });
  const observed = (all: Int32Array): number => entropy(all.filter((count) => count > 0));
  return observed(ofX) + observed(ofY) - observed(counts);
}

/** √((N−1)/N Σ (θ₍₋ᵢ₎ − mean)²): the value without a row depends on the row's pair alone. */
function jackknifeStandardError(counts: Int32Array, entropy: EntropyOfCounts): number {
  const without = counts.map((count, cell) => (count > 0 ? cell : -1)).filter((cell) => cell >= 0);
  const values = Array.from(without, (cell) =>
    informationOfCounts(
      counts.map((count, other) => (other === cell ? count - 1 : count)),
      entropy,
    ),
  );
  const weights = Array.from(without, (cell) => counts[cell]! / ROWS);
  const mean = values.reduce((sum, value, index) => sum + weights[index]! * value, 0);
  const variance = values.reduce((sum, value, i) => sum + weights[i]! * (value - mean) ** 2, 0);
  return Math.sqrt((ROWS - 1) * variance);
}
