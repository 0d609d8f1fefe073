import type { Dataset, PostTrainer, TrainedModel } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import { mutant, type Mutant } from './mutant.js';
import { countingTrainer } from './second-trainers.js';
import { losing, moved, training, trainingWith } from './trainer-faults.js';
import { turn } from './turn.js';

const kind = 'post-trainer';

const firstValue = ({ examples: [first] }: Dataset): number =>
  first?.kind === 'vector' ? (first.values[0] ?? 0) : 0;

/** Faults in what a model gives. */
const readings: readonly Mutant[] = [
  mutant(kind, {
    fault: 'claims predictions that it lacks',
    caughtBy: 'post-trainer/declared-methods',
    // A method that is there and undefined is one that is not there.
    instance: training(() => ({ predict: undefined }) as unknown as Partial<TrainedModel>),
  }),
  mutant(kind, {
    fault: 'a loss outside its bound',
    caughtBy: 'post-trainer/losses-form',
    instance: losing((losses) => moved(losses, 1)),
  }),
  mutant(kind, {
    fault: 'no bound though it declares a bounded loss',
    caughtBy: 'post-trainer/losses-form',
    instance: losing((losses) => ({ ...losses, bound: null })),
  }),
  mutant(kind, {
    fault: 'losses in ascending order',
    caughtBy: 'post-trainer/losses-one-by-one',
    instance: losing((losses) => ({ ...losses, values: losses.values.toSorted() })),
  }),
  mutant(kind, {
    fault: 'losses relative to those of the batch',
    caughtBy: 'post-trainer/losses-one-by-one',
    instance: losing((losses) => {
      const most = Math.max(...losses.values);
      return { ...losses, values: losses.values.map((value) => value / most) };
    }),
  }),
  mutant(kind, {
    fault: 'losses under an aborted signal',
    caughtBy: 'post-trainer/losses-aborted-before',
    instance: training((model) => ({
      losses: (examples) => model.losses(examples, { signal: new AbortController().signal }),
    })),
  }),
  mutant(kind, {
    fault: 'as many parameters as examples',
    caughtBy: 'post-trainer/parameters-form',
    instance: (() => {
      let trained = 0;
      return training(() => {
        const length = ++trained;
        return { parameters: () => ({ vector: new Float64Array(length) }) };
      });
    })(),
  }),
  mutant(kind, {
    fault: 'predictions for the first example only',
    caughtBy: 'post-trainer/predictions-form',
    instance: training(() => ({
      predict: () => Promise.resolve({ rows: 1, columns: 1, values: Float64Array.of(0) }),
    })),
  }),
  mutant(kind, {
    fault: 'embeddings that are not finite',
    caughtBy: 'post-trainer/embeddings-form',
    component: countingTrainer({ embed: () => Number.NaN }),
  }),
  mutant(kind, {
    fault: 'a statistic that tells the order of the data',
    caughtBy: 'post-trainer/statistic-form',
    instance: () => ({ statistic: (data) => [firstValue(data)] }),
  }),
  mutant(kind, {
    fault: 'a reference to a trainer of another name',
    caughtBy: 'post-trainer/plain-reference',
    instance: training(({ reference }) => ({ reference: { ...reference, trainer: 'mean' } })),
  }),
];

/** Faults in what the model depends on. */
const dependences: readonly Mutant[] = [
  mutant(kind, {
    fault: 'depends on the order of the data',
    caughtBy: 'post-trainer/symmetric',
    instance: losing((losses, data) => moved(losses, 1e-3 * Math.tanh(firstValue(data)))),
  }),
  mutant(kind, {
    fault: 'a counter that trainings leave behind',
    caughtBy: 'post-trainer/same-seed-same-bits',
    instance: (() => {
      let trained = 0;
      return losing((losses) => moved(losses, 1e-9 * trained++));
    })(),
  }),
  mutant(kind, {
    fault: 'ignores its seed',
    caughtBy: 'post-trainer/uses-its-seed',
    instance: trainingWith((data, context) => [data, { ...context, random: randomStream('own') }]),
  }),
  mutant(kind, {
    fault: 'draws though it declares that it does not',
    caughtBy: 'post-trainer/seedless',
    component: countingTrainer({ noise: (stream) => 1e-3 * stream.uniform() }),
  }),
  mutant(kind, {
    fault: 'trains on from where the last training ended',
    caughtBy: 'post-trainer/trainings-apart',
    instance: (sound): Partial<PostTrainer> => {
      const before = new Set<number>();
      return {
        async train(data, context) {
          before.add(firstValue(data));
          const model = await sound.train(data, context);
          return {
            ...model,
            losses: async (examples, options) =>
              moved(await model.losses(examples, options), -1e-6 * before.size),
          };
        },
      };
    },
  }),
  mutant(kind, {
    fault: 'attach gives another model',
    caughtBy: 'post-trainer/attaches',
    instance: (sound): Partial<PostTrainer> => ({
      attach: async ({ trainer }) => {
        const model = await sound.attach?.({ trainer, details: { weights: [0.5] } });
        if (model === undefined) throw new Error('the reference attaches');
        return model;
      },
    }),
  }),
];

/** Faults in manners. */
const manners: readonly Mutant[] = [
  mutant(kind, {
    fault: 'a plan of a negative number of tokens',
    caughtBy: 'post-trainer/plans-only',
    instance: () => ({ plan: () => ({ tokens: -1 }) }),
  }),
  mutant(kind, {
    fault: 'sorts the data that it is given',
    caughtBy: 'post-trainer/input-unchanged',
    instance: trainingWith((data, context) => {
      // The fault itself: the host's list is not the component's to sort.
      (data.examples as unknown[]).reverse();
      return [data, context];
    }),
  }),
  mutant(kind, {
    fault: 'global randomness',
    caughtBy: 'post-trainer/no-globals',
    // oxlint-disable-next-line no-restricted-properties -- the fault itself
    instance: losing((losses) => moved(losses, -1e-12 * Math.random())),
  }),
  mutant(kind, {
    fault: 'ignores an aborted signal',
    caughtBy: 'post-trainer/aborted-before',
    instance: trainingWith((data, context) => [
      data,
      { ...context, signal: new AbortController().signal },
    ]),
  }),
  mutant(kind, {
    fault: 'swallows an abort and gives what was trained so far',
    caughtBy: 'post-trainer/aborted-midway',
    instance: (sound) => ({
      async train(data, context) {
        const whole = await sound.train(data, context);
        await turn();
        if (!context.signal.aborted) return whole;
        const { signal } = new AbortController();
        return await sound.train({ ...data, examples: [] }, { ...context, signal });
      },
    }),
  }),
  mutant(kind, {
    fault: 'progress in per cent',
    caughtBy: 'post-trainer/tells-progress',
    instance: trainingWith((data, context) => {
      context.onEvent?.({ progress: 50 });
      return [data, context];
    }),
  }),
  mutant(kind, {
    fault: 'disposing of one model takes the others with it',
    caughtBy: 'post-trainer/disposes-models',
    instance: (sound): Partial<PostTrainer> => {
      let isGone = false;
      const faulty = training((model) => ({
        dispose: () => Promise.resolve(void (isGone = true)),
        losses: async (examples, context) => {
          if (isGone) throw new Error('the memory was given back');
          return await model.losses(examples, context);
        },
      }));
      return faulty(sound);
    },
  }),
  mutant(kind, {
    fault: 'trains vectors on texts',
    caughtBy: 'post-trainer/refuses-other-kind',
    instance: trainingWith((data, context) => [
      data.kind === 'vector' ? data : { kind: 'vector', examples: [] },
      context,
    ]),
  }),
  mutant(kind, {
    fault: 'divides by the number of no examples',
    caughtBy: 'post-trainer/empty-data',
    instance: losing((losses, { examples }) =>
      examples.length > 0 ? losses : { ...losses, values: losses.values.map(() => Number.NaN) },
    ),
  }),
];

/** Faults of post-trainers. */
export const postTrainerMutants: readonly Mutant[] = [...readings, ...dependences, ...manners];
