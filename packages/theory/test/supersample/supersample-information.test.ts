import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomStream } from '@ggmi/numerics';
import {
  interpolatingGap,
  supersampleBounds,
  supersampleInformation,
  type ExactTrainer,
} from '@ggmi/theory';
import { uniformLaw } from '../../src/survey/sample-discrete-chain.js';

// Enumerations round by some 1e-16 per state; there are at most a few thousand states.
const ROUNDING = 1e-12;

/** A random trainer: three items, two pairs, three weights, two labels. */
function randomTrainer(seed: number): ExactTrainer {
  const random = randomStream(`trainer/${seed}`);
  const rows = (count: number, size: number) =>
    Array.from({ length: count }, () => uniformLaw(size, random));
  return {
    itemLaw: uniformLaw(3, random),
    items: 2,
    trainer: rows(9, 3),
    predictions: Array.from({ length: 3 }, () =>
      Array.from({ length: 3 }, () => random.integer(2)),
    ),
    loss: Array.from({ length: 2 }, () => Array.from({ length: 3 }, () => random.uniform())),
  };
}

/** The same with a nearly deterministic trainer, which comes close to the caps. */
function sharpTrainer(seed: number): ExactTrainer {
  const random = randomStream(`sharp/${seed}`);
  const base = randomTrainer(seed);
  const trainer = base.trainer.map(() => {
    const kept = random.integer(3);
    return [0, 1, 2].map((w) => (w === kept ? 0.98 : 0.01));
  });
  return { ...base, trainer };
}

const trainers = fc
  .record({ seed: fc.nat(1_000_000), sharp: fc.boolean() })
  .map(({ seed, sharp }) => (sharp ? sharpTrainer(seed) : randomTrainer(seed)));
const runs = { numRuns: 60, seed: 20241001 };

describe('on every exact trainer', () => {
  it('ld ≤ e ≤ f ≤ weights, pair by pair', () => {
    fc.assert(
      fc.property(trainers, (trainer) => {
        const found = supersampleInformation(trainer);
        for (let i = 0; i < trainer.items; i++) {
          expect(found.lossDifference[i]!).toBeLessThanOrEqual(found.lossPair[i]! + ROUNDING);
          expect(found.lossPair[i]!).toBeLessThanOrEqual(found.predictionPair[i]! + ROUNDING);
          expect(found.predictionPair[i]!).toBeLessThanOrEqual(found.weights[i]! + ROUNDING);
        }
      }),
      runs,
    );
  });

  it('Σ I(W;U_i|Z̃) ≤ CMI ≤ min(I(W;S), n ln 2)', () => {
    fc.assert(
      fc.property(trainers, (trainer) => {
        const found = supersampleInformation(trainer);
        const perPair = found.weights.reduce((total, nats) => total + nats, 0);
        expect(perPair).toBeLessThanOrEqual(found.conditional + ROUNDING);
        expect(found.conditional).toBeLessThanOrEqual(found.mutual + ROUNDING);
        expect(found.conditional).toBeLessThanOrEqual(found.cap + ROUNDING);
      }),
      runs,
    );
  });

  it('every supersample bound and Xu–Raginsky bound the exact gap, and come in their order', () => {
    fc.assert(
      fc.property(trainers, (trainer) => {
        const found = supersampleInformation(trainer);
        const bounds = supersampleBounds(found);
        const gap = Math.abs(found.gap);
        expect(gap).toBeLessThanOrEqual(bounds.lossDifference + ROUNDING);
        expect(bounds.lossDifference).toBeLessThanOrEqual(bounds.lossPair + ROUNDING);
        expect(bounds.lossPair).toBeLessThanOrEqual(bounds.predictionPair + ROUNDING);
        expect(bounds.predictionPair).toBeLessThanOrEqual(bounds.conditional + ROUNDING);
        expect(gap).toBeLessThanOrEqual(bounds.mutual + ROUNDING);
      }),
      runs,
    );
  });

  it('the gap of the supersample is the gap of the trainer, E[R(W) − R̂_S(W)]', () => {
    fc.assert(
      fc.property(trainers, (trainer) => {
        expect(supersampleInformation(trainer).gap).toBeCloseTo(directGap(trainer), 12);
      }),
      runs,
    );
  });
});

/** From the definition, without a supersample: all data sets of two items. */
function directGap({ itemLaw, trainer, predictions, loss }: ExactTrainer): number {
  const lossOf = (w: number, z: number): number => loss[predictions[w]![z]!]![z]!;
  let gap = 0;
  itemLaw.forEach((pFirst, first) => {
    itemLaw.forEach((pSecond, second) => {
      trainer[first * itemLaw.length + second]!.forEach((q, w) => {
        const risk = itemLaw.reduce((total, p, z) => total + p * lossOf(w, z), 0);
        const training = (lossOf(w, first) + lossOf(w, second)) / 2;
        gap += pFirst * pSecond * q * (risk - training);
      });
    });
  });
  return gap;
}

describe('a learner that keeps its one item of k equally likely ones', () => {
  // Predicts "seen" (label 0) on the kept item, loss 0 there and 1 elsewhere: it interpolates, and
  // its test twin differs with probability 1 − 1/k, so I(Δ;U) = (1 − 1/k) ln 2.
  const k = 4;
  const items = Array.from({ length: k }, (_, z) => z);
  const found = supersampleInformation({
    itemLaw: items.map(() => 1 / k),
    items: 1,
    trainer: items.map((z) => items.map((w) => (w === z ? 1 : 0))),
    predictions: items.map((w) => items.map((z) => (w === z ? 0 : 1))),
    loss: [items.map(() => 0), items.map(() => 1)],
  });

  it('has I(Δ;U) = (1 − 1/k) ln 2 and the gap 1 − 1/k', () => {
    expect(found.lossDifference[0]).toBeCloseTo(0.75 * Math.LN2, 14);
    expect(found.gap).toBeCloseTo(0.75, 14);
    expect(found.mutual).toBeCloseTo(Math.log(k), 14);
  });

  it('has the bounds √(2 I(Δ;U)), √(2 CMI) and √(I(W;S)/2) of its one pair', () => {
    const bounds = supersampleBounds(found);
    expect(bounds.lossDifference).toBeCloseTo(Math.sqrt(1.5 * Math.LN2), 14);
    expect(bounds.lossPair).toBeCloseTo(Math.sqrt(1.5 * Math.LN2), 14);
    expect(bounds.predictionPair).toBeCloseTo(Math.sqrt(1.5 * Math.LN2), 14);
    expect(bounds.conditional).toBeCloseTo(Math.sqrt(1.5 * Math.LN2), 14);
    expect(bounds.mutual).toBeCloseTo(Math.sqrt(Math.log(k) / 2), 14);
  });

  it('interpolates, so its gap is I(Δ;U)/ln 2 exactly', () => {
    expect(found.trainingError).toBe(0);
    expect(interpolatingGap(found)).toBeCloseTo(found.gap, 14);
  });
});

describe('an interpolating trainer with 0–1 loss', () => {
  it('has exactly the gap (1/n) Σ I(Δ_i;U_i)/ln 2', () => {
    // W remembers the set of items of S, possibly with noise added to it, and answers right there.
    const interpolating = fc.nat(1_000_000).map((seed): ExactTrainer => {
      const random = randomStream(`interpolating/${seed}`);
      const subsets = Array.from({ length: 8 }, (_, mask) => [0, 1, 2].map((z) => (mask >> z) & 1));
      const trainer = Array.from({ length: 9 }, (_, dataSet) => {
        const seen = [Math.floor(dataSet / 3), dataSet % 3];
        const allowed = subsets.map((subset) => seen.every((z) => subset[z] === 1));
        const law = uniformLaw(8, random).map((p, w) => (allowed[w] ? p : 0));
        const total = law.reduce((sum, p) => sum + p, 0);
        return law.map((p) => p / total);
      });
      return {
        itemLaw: uniformLaw(3, random),
        items: 2,
        trainer,
        predictions: subsets,
        loss: [
          [1, 1, 1],
          [0, 0, 0],
        ],
      };
    });
    fc.assert(
      fc.property(interpolating, (trainer) => {
        const found = supersampleInformation(trainer);
        expect(found.trainingError).toBe(0);
        expect(interpolatingGap(found)).toBeCloseTo(found.gap, 12);
      }),
      { numRuns: 40, seed: 20241001 },
    );
  });
});
