import { randomStream, type RandomStream } from '@ggmi/numerics';
import { supersampleInformation, type ExactTrainer } from '@ggmi/theory';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  eCmiLogisticEstimator,
  fCmiLogisticEstimator,
  ldCmiKernelEstimator,
  ldCmiLogisticEstimator,
} from '../src/index.js';
import { inputOf, type DrawnPair } from './member-pairs.js';
import { pooledInformation } from './pooled-information.js';
import { open } from './run-estimator.js';

/** Enumerations round by some 1e-16 per state; there are at most a few thousand states. */
const ROUNDING = 1e-12;

/**
 * A trainer of two items that is symmetric in its data: with probability `fidelity` W is one of its two
 * items by a fair coin, else any symbol. It predicts W for whatever it is asked. The losses are picked
 * so that at item law (0.5, 0.3, 0.2) and fidelity 0.9 their difference tells 0.002 nats, their pair
 * 0.042, and predictions with them 0.081.
 */
function trainerOf(itemLaw: readonly number[], fidelity: number): ExactTrainer {
  const symbols = [0, 1, 2];
  const rows = symbols.flatMap((first) =>
    symbols.map((second) =>
      symbols.map(
        (w) => (fidelity * (Number(w === first) + Number(w === second))) / 2 + (1 - fidelity) / 3,
      ),
    ),
  );
  return {
    itemLaw,
    items: 2,
    trainer: rows,
    predictions: symbols.map((w) => [w, w, w]),
    loss: [
      [0.5, 0.75, 0.25],
      [1, 0.75, 0.5],
      [0, 0.5, 0.25],
    ],
  };
}

const trainers = fc
  .record({ seed: fc.nat(1_000_000), fidelity: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ seed, fidelity }) => {
    const random = randomStream(`items/${seed}`);
    const weights = [0, 1, 2].map(() => 0.05 + random.uniform());
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return trainerOf(
      weights.map((weight) => weight / sum),
      fidelity,
    );
  });

describe('on every exact symmetric trainer', () => {
  it('what is pooled stands in the chain: I(Δ;U) ≤ pooled e ≤ e, pooled e ≤ pooled f ≤ f', () => {
    fc.assert(
      fc.property(trainers, (trainer) => {
        const exact = supersampleInformation(trainer);
        const { differences, losses, predictions } = pooledInformation(trainer);
        const [ld, e, f, w] = [
          exact.lossDifference[0]!,
          exact.lossPair[0]!,
          exact.predictionPair[0]!,
          exact.weights[0]!,
        ];
        expect(Math.abs(differences - ld)).toBeLessThan(ROUNDING);
        expect(ld).toBeLessThanOrEqual(losses + ROUNDING);
        expect(losses).toBeLessThanOrEqual(e + ROUNDING);
        expect(losses).toBeLessThanOrEqual(predictions + ROUNDING);
        expect(predictions).toBeLessThanOrEqual(f + ROUNDING);
        expect(e).toBeLessThanOrEqual(f + ROUNDING);
        expect(f).toBeLessThanOrEqual(w + ROUNDING);
        const sum = exact.weights.reduce((total, nats) => total + nats, 0);
        expect(sum).toBeLessThanOrEqual(exact.conditional + ROUNDING);
        expect(exact.conditional).toBeLessThanOrEqual(exact.mutual + ROUNDING);
        expect(exact.conditional).toBeLessThanOrEqual(2 * Math.LN2 + ROUNDING);
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});

describe('at 6,000 pairs of an exact trainer', () => {
  const trainer = trainerOf([0.5, 0.3, 0.2], 0.9);
  const exact = pooledInformation(trainer);
  const random = randomStream('exact');
  const input = inputOf(
    Array.from({ length: 60 }, () =>
      Array.from({ length: 50 }, () => drawRun(trainer, random)).flat(),
    ),
    1,
  );

  it.each([
    ['ld-CMI, logistic', ldCmiLogisticEstimator, exact.differences],
    ['ld-CMI, kernel', ldCmiKernelEstimator, exact.differences],
    ['e-CMI', eCmiLogisticEstimator, exact.losses],
    ['f-CMI', fCmiLogisticEstimator, exact.predictions],
  ] as const)('%s comes to its exact value', async (_, component, truth) => {
    const { value } = await (await open(component))(input);
    // Contributions have a standard deviation below 0.4; pairs of one training are dependent, which
    // at most doubles the variance: four standard errors.
    expect(Math.abs(value - truth)).toBeLessThan(4 * 0.4 * Math.sqrt(2 / 6000));
  });

  it('the exact values differ by more than that error, so that the test can tell them apart', () => {
    expect(exact.losses - exact.differences).toBeGreaterThan(0.03);
    expect(exact.predictions - exact.losses).toBeGreaterThan(0.03);
  });
});

/** Two pairs of one training. */
function drawRun({ itemLaw, trainer, loss }: ExactTrainer, random: RandomStream): DrawnPair[] {
  const item = (): number => pick(itemLaw, random);
  const [trained, heldBack] = [[item(), item()] as const, [item(), item()] as const];
  const w = pick(trainer[3 * trained[0] + trained[1]]!, random);
  return [0, 1].map((i) => ({
    trained: loss[w]![trained[i]!]!,
    heldBack: loss[w]![heldBack[i]!]!,
    predictions: [w, w],
  }));
}

function pick(law: readonly number[], random: RandomStream): number {
  const uniform = random.uniform();
  let sum = 0;
  return Math.max(
    0,
    law.findIndex((p) => (sum += p) > uniform),
  );
}
