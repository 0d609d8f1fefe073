import type { Estimate } from '@ggmi/core';
import { demand } from '../../model/demand.js';
import type { EstimatorCheckParts } from './estimator-check.js';
import { informationUnits } from './estimator-trial.js';

const SAMPLES = 3;
const MOST_DECIMALS = 8;
/** So close to 0 a value says nothing of decimals. */
const NEAR_0 = 1e-6;

/** Of a number in units of its last decimal: what is left of a sum or a product by rounding. */
const ROUNDING = 1e-7;

/**
 * A host subtracts, averages and resamples values: decimals that were cut are lost to all of it.
 *
 * Of a sound value 8 decimals are all with a probability below 1e-6 (2e-7 of the numbers between two of
 * them count as one), so of three values with one below 1e-18. Values other than nats may be shares of
 * counts, which have few decimals by themselves; nats hold a logarithm. The size of the samples has no
 * common factor with 10 all the same.
 */
export const notRounded: EstimatorCheckParts = {
  name: 'not-rounded',
  sentence: 'Gives values in nats with all their digits, not rounded to decimals.',
  async run(bench) {
    const { middling } = bench;
    const size = sizeWithoutFactorOf10(bench.sizeOf(middling));
    const estimate = await bench.open();
    const estimates: Estimate[] = [];
    for (let i = 0; i < SAMPLES; i++) {
      estimates.push(await estimate(bench.drawOf(middling, size, `not rounded ${i}`)));
    }
    requireDigits(estimates);
  },
};

function requireDigits(estimates: readonly Estimate[]): void {
  const values = estimates
    .filter(({ unit }) => informationUnits.includes(unit))
    .map(({ value }) => value)
    .filter((value) => Math.abs(value) > NEAR_0);
  const decimals = Array.from({ length: MOST_DECIMALS + 1 }, (_, count) => count).find((count) =>
    values.every((value) => hasDecimals(value, count)),
  );
  demand(decimals === undefined || values.length === 0, {
    message: `The values have ${decimals ?? ''} decimals and no more.`,
    received: values.join(', '),
    wanted: 'values as they are computed',
    next: 'Give the number itself; reports round what they show.',
  });
}

function hasDecimals(value: number, count: number): boolean {
  const scaled = value * 10 ** count;
  return Math.abs(scaled - Math.round(scaled)) <= ROUNDING;
}

/** The least size from this on of which shares are no decimals. */
function sizeWithoutFactorOf10(size: number): number {
  return size % 2 === 0 || size % 5 === 0 ? sizeWithoutFactorOf10(size + 1) : size;
}
