import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mixtureBounds,
  type MixtureBounds,
} from '../../../src/readings/log-probabilities/mixture-bounds.js';

type Law = readonly (readonly number[])[];

const entropyOf = (probabilities: readonly number[]): number =>
  -probabilities.reduce((sum, each) => (each === 0 ? sum : sum + each * Math.log(each)), 0);

/** H(M) and I(p;M) where p is uniform over the rows of a law. */
function truthOf(law: Law): { readonly entropy: number; readonly information: number } {
  const mixture = law[0]!.map(
    (_, answer) => law.reduce((sum, row) => sum + row[answer]!, 0) / law.length,
  );
  const given = law.reduce((sum, row) => sum + entropyOf(row), 0) / law.length;
  return { entropy: entropyOf(mixture), information: entropyOf(mixture) - given };
}

/** All tuples of `length` numbers below `base`. */
function tuples(base: number, length: number): readonly (readonly number[])[] {
  if (length === 0) return [[]];
  return tuples(base, length - 1).flatMap((head) =>
    Array.from({ length: base }, (_, last) => [...head, last]),
  );
}

/** The exact expectation of the bounds over K independent prompts and an answer to each. */
function expectedBounds(law: Law, prompts: number): MixtureBounds {
  const expected = { entropyBelow: 0, entropyAbove: 0, informationBelow: 0, informationAbove: 0 };
  for (const rows of tuples(law.length, prompts)) {
    for (const answers of tuples(law[0]!.length, prompts)) {
      const weight = answers.reduce(
        (product, answer, index) => product * law[rows[index]!]![answer]!,
        law.length ** -prompts,
      );
      if (weight === 0) continue;
      const scores = answers.map((answer) => rows.map((row) => Math.log(law[row]![answer]!)));
      const bounds = mixtureBounds(scores);
      expected.entropyBelow += weight * bounds.entropyBelow;
      expected.entropyAbove += weight * bounds.entropyAbove;
      expected.informationBelow += weight * bounds.informationBelow;
      expected.informationAbove += weight * bounds.informationAbove;
    }
  }
  return expected;
}

const probability = fc.integer({ min: 1, max: 1000 });
const row = fc
  .array(probability, { minLength: 3, maxLength: 3 })
  .map((weights) => weights.map((each) => each / weights.reduce((a, b) => a + b, 0)));
const laws = fc.array(row, { minLength: 2, maxLength: 3 });

describe('bounds by a mixture of prompts', () => {
  it('hold the entropy and the information of every law between them in expectation', () => {
    fc.assert(
      fc.property(laws, fc.integer({ min: 2, max: 3 }), (law, prompts) => {
        const { entropy, information } = truthOf(law);
        const expected = expectedBounds(law, prompts);
        // Sums of at most 729 terms: rounding stays below 1e-12.
        expect(expected.entropyBelow).toBeLessThanOrEqual(entropy + 1e-12);
        expect(expected.entropyAbove).toBeGreaterThanOrEqual(entropy - 1e-12);
        expect(expected.informationBelow).toBeLessThanOrEqual(information + 1e-12);
        expect(expected.informationAbove).toBeGreaterThanOrEqual(information - 1e-12);
      }),
      { numRuns: 40, seed: 6 },
    );
  });

  it('close in with the number of prompts', () => {
    const law = [
      [0.7, 0.2, 0.1],
      [0.1, 0.2, 0.7],
    ];
    const gaps = [2, 3, 4].map((prompts) => {
      const { entropyBelow, entropyAbove } = expectedBounds(law, prompts);
      return entropyAbove - entropyBelow;
    });
    expect(gaps[1]!).toBeLessThan(gaps[0]!);
    expect(gaps[2]!).toBeLessThan(gaps[1]!);
  });

  it('from below never put the information above ln K', () => {
    const scores = fc.integer({ min: 2, max: 6 }).chain((prompts) =>
      fc.array(
        fc.array(fc.double({ min: -2000, max: 0, noNaN: true }), {
          minLength: prompts,
          maxLength: prompts,
        }),
        { minLength: prompts, maxLength: prompts },
      ),
    );
    fc.assert(
      fc.property(scores, (matrix) => {
        const cap = Math.log(matrix.length);
        // Rounding of ln K plus a log-sum of at most 2000 nats.
        expect(mixtureBounds(matrix).informationBelow).toBeLessThanOrEqual(cap + 1e-11);
      }),
      { seed: 6 },
    );
  });

  it('are finite far below the smallest double, and infinite where a text has one prompt', () => {
    // Both prompts give both texts e^-1000: H = 1000 and I = 0, without underflow.
    const far = [
      [-1000, -1000],
      [-1000, -1000],
    ];
    expect(mixtureBounds(far)).toEqual({
      entropyBelow: 1000,
      entropyAbove: 1000,
      informationBelow: 0,
      informationAbove: 0,
    });
    const disjoint = [
      [0, -Infinity],
      [-Infinity, 0],
    ];
    expect(mixtureBounds(disjoint)).toEqual({
      entropyBelow: Math.log(2),
      entropyAbove: Infinity,
      informationBelow: Math.log(2),
      informationAbove: Infinity,
    });
  });

  it('need two prompts', () => {
    expect(() => mixtureBounds([[0]])).toThrowError(RangeError);
  });
});
