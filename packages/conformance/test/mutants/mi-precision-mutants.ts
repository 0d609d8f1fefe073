import type { MIEstimate } from '@ggmi/core';
import { referenceComponents } from '../../src/index.js';
import { saying } from './mi-faults.js';
import { mutant, type Mutant } from './mutant.js';

const { capabilities } = referenceComponents['mi-estimator'];
const kind = 'mi-estimator';

/** Analytic: r of a normal sample has the deviation (1 − ρ²)/√N, so that ½ ln(1 − r²) has ρ/√N. */
function standardErrorOf({ value, sampleSize }: MIEstimate): number {
  return Math.sqrt(-Math.expm1(-2 * Math.max(0, value)) / sampleSize);
}

/** The reference with a standard error of its own, so many times the true one. */
function withStandardError(times: number) {
  return saying((sound) => ({ ...sound, standardError: times * standardErrorOf(sound) }));
}

/** The reference with an interval of its own, so many times as wide as one of level 0.9. */
function withInterval(times: number) {
  return saying((sound) => {
    const { value } = sound;
    const reach = times * 1.6449 * standardErrorOf(sound);
    const interval = { lower: value - reach, upper: value + reach, level: 0.9 };
    return { ...sound, interval: { ...interval, method: 'analytic' } };
  });
}

const ownInterval = { capabilities: { ...capabilities, interval: true } };

/** Faults in the digits of a number, and in what is said of its noise. */
export const miPrecisionMutants: readonly Mutant[] = [
  mutant(kind, {
    fault: 'values rounded to six decimals',
    caughtBy: 'mi-estimator/not-rounded',
    instance: saying((sound) => ({ ...sound, value: Number(sound.value.toFixed(6)) })),
  }),
  mutant(kind, {
    fault: 'values rounded to hundredths by a division',
    caughtBy: 'mi-estimator/not-rounded',
    instance: saying((sound) => ({ ...sound, value: Math.round(100 * sound.value) / 100 })),
  }),
  mutant(kind, {
    fault: 'values cut at 0',
    caughtBy: 'mi-estimator/not-clamped',
    instance: saying((sound) => ({ ...sound, value: Math.max(0, sound.value) })),
  }),
  mutant(kind, {
    fault: 'values cut a little above 0',
    caughtBy: 'mi-estimator/not-clamped',
    instance: saying((sound) => ({ ...sound, value: Math.max(1e-12, sound.value) })),
  }),
  mutant(kind, {
    fault: 'a factor of 0.93 beneath noise of a tenth of a nat',
    caughtBy: 'mi-estimator/known-answer',
    component: { capabilities: { ...capabilities, needsSeed: true } },
    instance: saying((sound, _, { random }) => ({
      ...sound,
      value: 0.93 * sound.value + 0.1 * random.normal(),
    })),
  }),
  mutant(kind, {
    fault: 'a standard error a quarter of what it should be',
    caughtBy: 'mi-estimator/standard-error',
    instance: withStandardError(1 / 4),
  }),
  mutant(kind, {
    fault: 'a deviation in place of a standard error',
    caughtBy: 'mi-estimator/standard-error',
    instance: saying((sound) => ({
      ...sound,
      standardError: Math.sqrt(sound.sampleSize) * standardErrorOf(sound),
    })),
  }),
];

/** Faults that the kit only gives advice on. */
export const miAdviceMutants: readonly Mutant[] = [
  // The 24 samples of this law happen to spread 1.37 times as far as theory says: 2.6 is what is seen.
  mutant(kind, {
    fault: 'a standard error three and a half times what it should be',
    caughtBy: 'mi-estimator/standard-error-near',
    instance: withStandardError(3.5),
  }),
  mutant(kind, {
    fault: 'intervals that hold everything',
    caughtBy: 'mi-estimator/interval-width',
    component: ownInterval,
    instance: withInterval(20),
  }),
];
