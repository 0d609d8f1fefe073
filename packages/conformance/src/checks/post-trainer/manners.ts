import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { bitsOf } from '../bits-of.js';
import { kitExamples } from '../kit-examples.js';
import { pathOfNonPlain } from '../path-of-non-plain.js';
import { requireAbortReason } from '../require-abort-reason.js';
import { requireRefusal, requireRefusalUnless } from '../require-refusal.js';
import { requireSameBits } from '../require-same-bits.js';
import { requireWholeOrAborted } from '../require-whole-or-aborted.js';
import { sinceTheFirst } from '../since.js';
import { requireNoGlobals } from '../require-no-globals.js';
import {
  datasetOf,
  lossesOf,
  readingOf,
  training,
  trainingData,
  trainOnFirst,
} from './trainer-trial.js';

/** One data set is trained on by many. */
export const inputUnchanged = defineCheck({
  id: 'post-trainer/input-unchanged',
  kind: 'post-trainer',
  sentence: 'Leaves data and examples as they were.',
  since: sinceTheFirst,
  async run(subject, context) {
    const trainer = await context.create();
    const data = trainingData(subject);
    const before = trainingData(subject);
    trainer.plan(data.first);
    const model = await trainer.train(data.first, training());
    await lossesOf(model, data.probes);
    requireSameBits(data, before, { change: 'of the data', next: 'Copy what you sort or cut.' });
  },
});

/** A forecast is asked for before anybody has agreed to pay. */
export const plansOnly = defineCheck({
  id: 'post-trainer/plans-only',
  kind: 'post-trainer',
  sentence: 'Plans without side effect: twice the same, with numbers that are not negative.',
  since: sinceTheFirst,
  async run(subject, context) {
    const trainer = await context.create();
    const { first } = trainingData(subject);
    const plan = trainer.plan(first);
    const figures = [plan.tokens, plan.seconds, plan.money?.amount].filter(
      (figure) => figure !== undefined,
    );
    demand(
      figures.every((figure) => Number.isFinite(figure) && figure >= 0),
      {
        message: 'The plan has a figure that is none.',
        received: bitsOf(plan),
        wanted: 'finite numbers from 0 on',
        next: 'Leave out what is not known.',
      },
    );
    const { reading } = await trainOnFirst(trainer, subject);
    const wanted = await trainOnFirst(await context.create(), subject);
    requireSameBits(reading, wanted.reading, { change: 'of the model by `plan`' });
    requireSameBits(trainer.plan(first), plan, { change: 'of the plan at the second call' });
  },
});

/** What is not given cannot be repeated. */
export const noGlobals = defineCheck({
  id: 'post-trainer/no-globals',
  kind: 'post-trainer',
  sentence: 'Uses no global randomness, clock or network.',
  since: sinceTheFirst,
  async run(subject, context) {
    const trainer = await context.create();
    await requireNoGlobals('The training', () => trainOnFirst(trainer, subject), {
      random: '`context.random`',
    });
  },
});

/** A run that has ended costs nothing more. */
export const abortedBefore = defineCheck({
  id: 'post-trainer/aborted-before',
  kind: 'post-trainer',
  sentence: 'Trains nothing under a signal that is aborted already, and throws its reason.',
  since: sinceTheFirst,
  async run(subject, context) {
    const trainer = await context.create();
    const { first } = trainingData(subject);
    await requireAbortReason((signal) => trainer.train(first, training({ signal })));
  },
});

/** Half a training is no model. */
export const abortedMidway = defineCheck({
  id: 'post-trainer/aborted-midway',
  kind: 'post-trainer',
  sentence: 'When aborted midway it throws the reason soon, or ends as if nothing had happened.',
  since: sinceTheFirst,
  async run(subject, context) {
    const trainer = await context.create();
    const { first, probes } = trainingData(subject);
    await requireWholeOrAborted(
      'a training',
      (signal) => trainer.train(first, training({ signal })),
      { read: (model) => readingOf(model, probes) },
    );
  },
});

/** Progress is shown as it comes. */
export const tellsProgress = defineCheck({
  id: 'post-trainer/tells-progress',
  kind: 'post-trainer',
  sentence: 'Tells progress from 0 to 1 that never falls, where it tells any.',
  since: sinceTheFirst,
  async run(subject, context) {
    const told: number[] = [];
    await trainOnFirst(await context.create(), subject, {
      onEvent: ({ progress }) => told.push(progress),
    });
    const sound = told.every((each, i) => each >= (told[i - 1] ?? 0) && each <= 1);
    demand(sound, {
      message: 'Progress is not told as a share that grows.',
      received: told.join(', '),
      wanted: 'numbers from 0 to 1 in ascending order',
      next: 'Divide the steps done by all steps.',
    });
  },
});

/** Models are disposed of one by one while others are still read. */
export const disposesModels = defineCheck({
  id: 'post-trainer/disposes-models',
  kind: 'post-trainer',
  sentence: 'Goes on training, and reading other models, after a model is disposed of, twice.',
  since: sinceTheFirst,
  async run(subject, context) {
    const trainer = await context.create();
    const { model, reading } = await trainOnFirst(trainer, subject);
    const other = await trainOnFirst(trainer, subject);
    await model.dispose?.();
    await model.dispose?.();
    const change = 'after another model was disposed of';
    const { probes } = trainingData(subject);
    requireSameBits(await readingOf(other.model, probes), reading, { change });
    requireSameBits((await trainOnFirst(trainer, subject)).reading, reading, { change });
  },
});

/** A reference crosses threads and is kept as JSON. */
export const plainReference = defineCheck({
  id: 'post-trainer/plain-reference',
  kind: 'post-trainer',
  sentence: 'Refers to its models by its own id and plain data.',
  since: sinceTheFirst,
  async run(subject, context) {
    const { model } = await trainOnFirst(await context.create(), subject);
    const { trainer, details } = model.reference;
    const path = pathOfNonPlain(details);
    demand(trainer === subject.component.id && path === undefined, {
      message: 'The reference of a model is not as the contract has it.',
      received: `trainer '${trainer}'${path === undefined ? '' : `, something else than JSON at '${path}'`}`,
      wanted: `trainer '${subject.component.id}' and details that survive JSON`,
      next: 'Write typed arrays as lists of numbers, and large states as a digest or a path.',
    });
  },
});

/** Texts are no vectors. */
export const refusesOtherKind = defineCheck({
  id: 'post-trainer/refuses-other-kind',
  kind: 'post-trainer',
  sentence: 'Refuses data of another kind than it accepts with an error that has a code.',
  since: sinceTheFirst,
  async run({ component }, context) {
    const trainer = await context.create();
    const other = component.capabilities.accepts === 'text' ? 'vector' : 'text';
    const data = datasetOf(other, kitExamples(other));
    await requireRefusal(`A data set of kind ${other}`, () => trainer.train(data, training()));
  },
});

/** The base is what training on nothing gives; a law of the data alone has none. */
export const emptyData = defineCheck({
  id: 'post-trainer/empty-data',
  kind: 'post-trainer',
  sentence: 'Gives the base for an empty data set, with finite losses; or refuses it with a code.',
  since: sinceTheFirst,
  async run(subject, context) {
    const trainer = await context.create();
    const { probes, first } = trainingData(subject);
    await requireRefusalUnless(
      'An empty data set',
      async () => lossesOf(await trainer.train(datasetOf(first.kind, []), training()), probes),
      ({ values }) =>
        demand(values.length === probes.length && values.every((value) => Number.isFinite(value)), {
          message: 'Training on nothing gives a model without losses.',
          received: values.join(', '),
          wanted: `${probes.length} finite losses, or an error with a code`,
          next: 'Look for a division by the number of examples.',
        }),
    );
  },
});
