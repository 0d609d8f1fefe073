import type { Matrix, MIEstimate } from '@ggmi/core';
import { referenceComponents } from '../../src/index.js';
import { saying } from './mi-faults.js';
import { mutant, type Mutant } from './mutant.js';

const { capabilities } = referenceComponents['mi-estimator'];
const kind = 'mi-estimator';

const meanOf = ({ values }: Matrix): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const firstColumn = ({ rows, columns, values }: Matrix): Matrix => ({
  rows,
  columns: 1,
  values: values.filter((_, i) => i % columns === 0),
});

/** Faults in the number. */
const wrongNumbers: readonly Mutant[] = [
  mutant(kind, {
    fault: 'bits for nats',
    caughtBy: 'mi-estimator/known-answer',
    instance: saying((sound) => ({ ...sound, value: sound.value / Math.LN2 })),
  }),
  mutant(kind, {
    fault: 'a constant',
    caughtBy: 'mi-estimator/known-answer',
    instance: saying((sound) => ({ ...sound, value: 0.2 })),
  }),
  mutant(kind, {
    fault: 'a lower bound that lies above the truth',
    caughtBy: 'mi-estimator/known-answer',
    instance: saying((sound) => ({ ...sound, kind: 'lower-bound', value: sound.value + 0.2 })),
  }),
  mutant(kind, {
    fault: 'an upper bound that lies below the truth',
    caughtBy: 'mi-estimator/known-answer',
    instance: saying((sound) => ({ ...sound, kind: 'upper-bound', value: sound.value - 0.2 })),
  }),
  mutant(kind, {
    fault: 'asymmetric though it claims symmetry',
    caughtBy: 'mi-estimator/symmetric',
    instance: saying((sound, input) => ({
      ...sound,
      value: input.type === 'paired' ? sound.value + 1e-3 * meanOf(input.x) : sound.value,
    })),
  }),
  mutant(kind, {
    fault: 'ties of x broken in another way than those of y',
    caughtBy: 'mi-estimator/symmetric',
    instance: saying((sound, input) => ({
      ...sound,
      value:
        input.type === 'paired' && new Set(input.x.values).size < input.x.values.length
          ? sound.value + 1e-3 * meanOf(input.x)
          : sound.value,
    })),
  }),
  mutant(kind, {
    fault: 'a claim of invariance under increasing maps that it lacks',
    caughtBy: 'mi-estimator/invariant-monotone',
    component: { capabilities: { ...capabilities, invariances: ['monotone'] } },
  }),
  mutant(kind, {
    fault: 'a ridge in the unit of the data, with a claim of invariance under scaling',
    caughtBy: 'mi-estimator/invariant-scale',
    component: { capabilities: { ...capabilities, invariances: ['scale'] } },
    options: { components: { normal: { options: { ridge: 0.01 } } } },
  }),
  mutant(kind, {
    fault: 'the same with a claim of invariance under matrices',
    caughtBy: 'mi-estimator/invariant-linear',
    component: { capabilities: { ...capabilities, invariances: ['linear'] } },
    options: { components: { normal: { options: { ridge: 0.01 } } } },
  }),
  mutant(kind, {
    fault: 'symbols taken for numbers, with a claim that their names do not matter',
    caughtBy: 'mi-estimator/invariant-relabelling',
    component: {
      capabilities: { ...capabilities, variables: 'discrete', invariances: ['relabelling'] },
    },
  }),
  mutant(kind, {
    fault: 'a null that pays no heed to the pairing',
    caughtBy: 'mi-estimator/null-falls',
    instance: (sound) => ({
      async prepareNull(input, context) {
        const { value } = await sound.estimate(input, context);
        return () => value;
      },
    }),
  }),
  mutant(kind, {
    fault: 'first columns alone, whatever stands beside them',
    caughtBy: 'mi-estimator/every-column',
    instance: (sound) => ({
      estimate: async (input, context) =>
        sound.estimate(
          input.type === 'paired'
            ? { ...input, x: firstColumn(input.x), y: firstColumn(input.y) }
            : input,
          context,
        ),
    }),
  }),
  mutant(kind, {
    fault: 'leave-one-out values that are one row off',
    caughtBy: 'mi-estimator/leave-one-out',
    component: { capabilities: { ...capabilities, resampling: 'jackknife' } },
    instance: (sound) => ({
      async leaveOneOut(input, context) {
        const { value } = await sound.estimate(input, context);
        return new Float64Array(input.x.rows).fill(value);
      },
    }),
  }),
];

/** Faults in what is said beside the number. */
const wrongWords: readonly Mutant[] = [
  mutant(kind, {
    fault: 'an estimate without a unit of information',
    caughtBy: 'mi-estimator/estimate-form',
    instance: saying((sound) => ({ ...sound, unit: 'dimensionless' })),
  }),
  mutant(kind, {
    fault: 'the sample size of one side of a split',
    caughtBy: 'mi-estimator/estimate-form',
    instance: saying((sound) => ({ ...sound, sampleSize: sound.sampleSize / 2 })),
  }),
  mutant(kind, {
    fault: 'options left out of the estimate',
    caughtBy: 'mi-estimator/estimate-form',
    instance: saying((sound) => ({ ...sound, options: {} })),
  }),
  mutant(kind, {
    fault: 'a warning under a code that is nobody’s',
    caughtBy: 'mi-estimator/estimate-form',
    instance: saying((sound) => ({
      ...sound,
      warnings: [{ code: '@someone/else/CODE', message: 'Look out.' }],
    })),
  }),
  mutant(kind, {
    fault: 'an interval that it does not declare',
    caughtBy: 'mi-estimator/estimate-form',
    instance: saying((sound) => withInterval(sound, 1)),
  }),
  mutant(kind, {
    fault: 'intervals four times too narrow',
    caughtBy: 'mi-estimator/interval-coverage',
    component: { capabilities: { ...capabilities, resampling: 'none', interval: true } },
    instance: saying((sound) => withInterval(sound, 0.25)),
  }),
];

/** Analytic: r of a normal sample has the deviation (1 − ρ²)/√N, so that ½ ln(1 − r²) has ρ/√N. */
function withInterval(sound: MIEstimate, share: number): MIEstimate {
  const rho = Math.sqrt(-Math.expm1(-2 * Math.max(0, sound.value)));
  const reach = (share * 1.6449 * rho) / Math.sqrt(sound.sampleSize);
  const { value } = sound;
  return {
    ...sound,
    interval: { lower: value - reach, upper: value + reach, level: 0.9, method: 'analytic' },
  };
}

export const miClaimMutants = [...wrongNumbers, ...wrongWords];
