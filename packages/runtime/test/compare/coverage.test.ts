import { randomStream } from '@ggmi/numerics';
import type { Interval } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import type { DeployedPayload } from '../../src/cells/train-deployed-cell.js';
import { allItems } from '../../src/compare/held-out/common-items.js';
import type { DeployedData } from '../../src/compare/held-out/deployed-data.js';
import { pairedLosses } from '../../src/compare/held-out/paired-losses.js';
import { pairTrainings } from '../../src/compare/held-out/training-pairing.js';

const ITEMS = 30;
const TRUTH = 0.1;
const DATA_SETS = 300;

/**
 * Losses of a run: an item is as hard in both runs (sd 1), a training adds of its own (sd 0.3), and so
 * does every item of a run (sd 0.5).
 */
function simulated(parts: {
  readonly mean: number;
  readonly difficulty: readonly number[];
  readonly trainings: readonly number[];
  readonly noise: () => number;
  readonly keys: readonly string[];
}): DeployedData {
  const { mean, difficulty, trainings, noise, keys } = parts;
  const own = difficulty.map((hard) => mean + hard + 0.5 * noise());
  const arms = new Map([
    [
      'gpt',
      trainings.map((shift): DeployedPayload => ({
        losses: own.map((loss) => loss + shift),
        natsPerByte: null,
        lossUnit: 'loss',
        lossBound: null,
        trainedOn: 1,
      })),
    ],
  ]);
  const parameters = {
    arms: ['gpt'],
    groups: [null],
    seeds: trainings.length,
    resamples: 400,
    level: 0.9,
    resamplingKey: 'coverage',
  };
  const heldOut = { address: '', type: '', label: '', roles: {}, parameters: {}, inputs: [] };
  return {
    parameters,
    heldOut,
    heldOutKey: '',
    trainingKeys: keys,
    trainings: [],
    arms,
    items: () => undefined,
  };
}

function coverage(trainings: number, streams: 'common' | 'own'): number {
  let covered = 0;
  for (let data = 0; data < DATA_SETS; data++) {
    const random = randomStream(`${trainings} ${streams} ${data}`);
    const noise = (): number => random.normal();
    const difficulty = Array.from({ length: ITEMS }, noise);
    const shifts = (): number[] => Array.from({ length: trainings }, () => 0.3 * noise());
    const keys = (run: string): string[] =>
      Array.from({ length: trainings }, (_, seed) => `${streams === 'own' ? run : ''}/${seed}`);
    // A common stream gives half of what a training adds to both runs.
    const common = shifts();
    const run = (name: string, mean: number): DeployedData =>
      simulated({
        mean,
        difficulty,
        trainings: streams === 'own' ? shifts() : shifts().map((own, at) => own + common[at]!),
        noise,
        keys: keys(name),
      });
    const [here, there] = [run('here', 0), run('there', TRUTH)];
    const [paired] = pairedLosses({
      here,
      there,
      items: allItems(ITEMS),
      trainings: pairTrainings(here.trainingKeys, there.trainingKeys),
    });
    // Every paired difference has an interval.
    const { interval } = paired!.difference as { readonly interval: Interval };
    if (interval.lower <= TRUTH && TRUTH <= interval.upper) covered += 1;
  }
  return covered / DATA_SETS;
}

describe('paired intervals of two runs', { timeout: 60_000 }, () => {
  /** Three binomial standard errors of a share of 0.9. */
  const tolerance = 3 * Math.sqrt((0.9 * 0.1) / DATA_SETS);

  it.each([
    [4, 'common'],
    [4, 'own'],
  ] as const)(
    'of %i trainings from %s streams cover the truth nine times in ten',
    (trainings, streams) => {
      expect(Math.abs(coverage(trainings, streams) - 0.9)).toBeLessThan(tolerance);
    },
  );
});
