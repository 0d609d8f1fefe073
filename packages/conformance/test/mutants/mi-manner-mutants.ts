import type { MIEstimate, MIInput } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import { referenceComponents } from '../../src/index.js';
import { accepting, saying } from './mi-faults.js';
import { mutant, type Mutant } from './mutant.js';
import { slowToStop } from './slow-to-stop.js';
import { turn } from './turn.js';

const { capabilities } = referenceComponents['mi-estimator'];
const kind = 'mi-estimator';

const zero: MIEstimate = {
  value: 0,
  unit: 'nats',
  kind: 'estimate',
  sampleSize: 0,
  options: { ridge: 0 },
  warnings: [],
};

const rowsOf = (input: MIInput): number => (input.type === 'paired' ? input.x.rows : 0);
const isEmpty = (input: MIInput): boolean => rowsOf(input) === 0;
/** Faults in behaviour. */
export const miMannerMutants: readonly Mutant[] = [
  mutant(kind, {
    fault: 'mutates its input',
    caughtBy: 'mi-estimator/input-unchanged',
    instance: saying((sound, input) => {
      if (input.type === 'paired') input.x.values.sort();
      return sound;
    }),
  }),
  mutant(kind, {
    fault: 'global randomness',
    caughtBy: 'mi-estimator/no-globals',
    // oxlint-disable-next-line no-restricted-properties -- the fault itself
    instance: saying((sound) => ({ ...sound, value: sound.value + 1e-9 * Math.random() })),
  }),
  mutant(kind, {
    fault: 'the time of day in its diagnostics',
    caughtBy: 'mi-estimator/no-globals',
    instance: saying((sound) => ({ ...sound, diagnostics: { finishedMs: Date.now() } })),
  }),
  mutant(kind, {
    fault: 'ignores the seed that it asks for',
    caughtBy: 'mi-estimator/uses-its-seed',
    component: { capabilities: { ...capabilities, needsSeed: true } },
    instance: saying((sound) => ({
      ...sound,
      value: sound.value + 1e-9 * randomStream('always the same').normal(),
    })),
  }),
  mutant(kind, {
    fault: 'draws though it declares no need of a seed',
    caughtBy: 'mi-estimator/seedless',
    instance: saying((sound, _, { random }) => ({
      ...sound,
      value: sound.value + 1e-9 * random.normal(),
    })),
  }),
  mutant(kind, {
    fault: 'a state that calls leave behind',
    caughtBy: 'mi-estimator/same-seed-same-bits',
    instance: (() => {
      let calls = 0;
      return saying((sound) => ({ ...sound, value: sound.value + 1e-9 * calls++ }));
    })(),
  }),
  mutant(kind, {
    fault: 'ignores an aborted signal',
    caughtBy: 'mi-estimator/aborted-before',
    instance: (sound) => ({
      estimate: (input, { random }) =>
        sound.estimate(input, { random, signal: new AbortController().signal }),
    }),
  }),
  mutant(kind, {
    fault: 'swallows an abort and gives half of the work as the estimate',
    caughtBy: 'mi-estimator/aborted-midway',
    instance: (sound) => ({
      async estimate(input, context) {
        const whole = await sound.estimate(input, context);
        await turn();
        return context.signal.aborted ? { ...whole, value: whole.value / 2 } : whole;
      },
    }),
  }),
  mutant(kind, {
    fault: 'works on long after an abort',
    caughtBy: 'mi-estimator/aborted-midway',
    instance: (sound) => ({
      async estimate(input, context) {
        context.signal.throwIfAborted();
        return await slowToStop(context.signal, async () => sound.estimate(input, context));
      },
    }),
  }),
  mutant(kind, {
    fault: 'accepts parts of unequal lengths',
    caughtBy: 'mi-estimator/refuses-unequal',
    instance: accepting((error, input) => {
      if (input.type === 'paired' && input.x.rows !== input.y.rows) return zero;
      throw error;
    }),
  }),
  mutant(kind, {
    fault: 'returns NaN for NaN',
    caughtBy: 'mi-estimator/refuses-not-finite',
    instance: accepting(() => ({ ...zero, value: Number.NaN })),
  }),
  mutant(kind, {
    fault: 'a plain Error for data that it refuses',
    caughtBy: 'mi-estimator/refuses-not-finite',
    instance: accepting((error) => {
      throw new Error('bad data', { cause: error });
    }),
  }),
  mutant(kind, {
    fault: 'takes no data for no information',
    caughtBy: 'mi-estimator/refuses-empty',
    instance: accepting((error, input) => {
      if (isEmpty(input)) return zero;
      throw error;
    }),
  }),
  mutant(kind, {
    fault: 'infinite for a constant column',
    caughtBy: 'mi-estimator/constant-column',
    instance: accepting(() => ({ ...zero, value: -Infinity })),
  }),
  mutant(kind, {
    fault: 'a least sample size that is too small for it',
    caughtBy: 'mi-estimator/minimum-sample-size',
    component: { capabilities: { ...capabilities, minimumSampleSize: 3 } },
  }),
  mutant(kind, {
    fault: 'a least sample size that is larger than needed',
    caughtBy: 'mi-estimator/minimum-sample-size',
    component: { capabilities: { ...capabilities, minimumSampleSize: 50 } },
  }),
  mutant(kind, {
    fault: 'makes a number of inputs that it does not declare',
    caughtBy: 'mi-estimator/refuses-other-inputs',
    instance: accepting((error, input) => {
      if (input.type !== 'paired') return zero;
      throw error;
    }),
  }),
];
