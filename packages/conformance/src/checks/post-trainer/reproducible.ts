import { randomStream } from '@ggmi/numerics';
import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { bitsOf } from '../bits-of.js';
import { requireNear } from '../require-near.js';
import { requireSameAgain } from '../require-same-again.js';
import { requireSameBits } from '../require-same-bits.js';
import { sinceTheFirst } from '../since.js';
import {
  lossesOf,
  readingOf,
  reversed,
  training,
  trainingData,
  trainOnFirst,
} from './trainer-trial.js';

const otherStream = (number: number) => randomStream(`conformance, another stream ${number}`);

/** A run that is repeated is the same run. */
export const sameSeedSameBits = defineCheck({
  id: 'post-trainer/same-seed-same-bits',
  kind: 'post-trainer',
  sentence:
    'Trains to the same bits with the same data and stream, from any instance, at any call.',
  since: sinceTheFirst,
  async run(subject, context) {
    await requireSameAgain(
      () => context.create(),
      async (trainer) => (await trainOnFirst(trainer, subject)).reading,
    );
  },
});

/** The theory takes S for a set: W must not tell in which order it came. */
export const symmetric = defineCheck({
  id: 'post-trainer/symmetric',
  kind: 'post-trainer',
  sentence: 'Trains to the same losses, to rounding, in whatever order its data come.',
  since: sinceTheFirst,
  async run(subject, context) {
    const trainer = await context.create();
    const { first, probes } = trainingData(subject);
    const forward = await lossesOf(await trainer.train(first, training()), probes);
    const turned = await trainer.train(reversed(first), training());
    const backward = await lossesOf(turned, probes);
    for (const [place, loss] of forward.values.entries()) {
      requireNear(backward.values[place]!, loss, {
        change: `of example ${place} where the data come in another order`,
        next: 'Sort the data, by content, before anything is drawn or summed.',
      });
    }
  },
});

/** Replicates over training seeds are made, or saved, by this. */
export const seedless = defineCheck({
  id: 'post-trainer/seedless',
  kind: 'post-trainer',
  sentence: 'Trains to the same bits whatever the stream, since it declares to draw nothing.',
  since: sinceTheFirst,
  appliesTo: {
    those: 'that declare to draw nothing',
    holds: ({ component }) => !component.capabilities.seeded,
  },
  async run(subject, context) {
    const trainer = await context.create();
    const { reading } = await trainOnFirst(trainer, subject);
    const other = await trainOnFirst(trainer, subject, { random: otherStream(0) });
    requireSameBits(other.reading, reading, { change: 'with another stream' });
  },
});

/** Streams tried: even a choice of two then shows both. */
const STREAMS = 16;

/** A seed that changes nothing makes replicates that are one. */
export const usesItsSeed = defineCheck({
  id: 'post-trainer/uses-its-seed',
  kind: 'post-trainer',
  sentence: 'Trains to another model with another stream, as it declares to be seeded.',
  since: sinceTheFirst,
  appliesTo: {
    those: 'that declare to be seeded',
    holds: ({ component }) => component.capabilities.seeded,
  },
  async run(subject, context) {
    const trainer = await context.create();
    const { model, reading } = await trainOnFirst(trainer, subject);
    const wanted = bitsOf([reading, model.reference]);
    let changed = false;
    for (let other = 0; other < STREAMS && !changed; other++) {
      const again = await trainOnFirst(trainer, subject, { random: otherStream(other) });
      changed = bitsOf([again.reading, again.model.reference]) !== wanted;
    }
    demand(changed, {
      message: 'The stream does not matter.',
      received: `the same model with ${STREAMS} other streams`,
      wanted: 'another one with at least one of them',
      next: 'Draw from `context.random`, or declare `seeded: false`.',
    });
  },
});

/** Many models are trained from one base. */
export const trainingsApart = defineCheck({
  id: 'post-trainer/trainings-apart',
  kind: 'post-trainer',
  sentence: 'Trains every model from the base: other trainings change no model, earlier or later.',
  since: sinceTheFirst,
  async run(subject, context) {
    const trainer = await context.create();
    const { second, probes } = trainingData(subject);
    const { model, reading } = await trainOnFirst(trainer, subject);
    await trainer.train(second, training());
    requireSameBits(await readingOf(model, probes), reading, {
      change: 'of a model by a later training',
      next: 'Copy the base before training on it.',
    });
    const fresh = await context.create();
    await fresh.train(second, training());
    const { reading: after } = await trainOnFirst(fresh, subject);
    requireSameBits(after, reading, {
      change: 'of a model by an earlier training',
      next: 'Begin every training at the base.',
    });
  },
});

/** Models cross threads, and are opened again when a run is resumed. */
export const attaches = defineCheck({
  id: 'post-trainer/attaches',
  kind: 'post-trainer',
  sentence: 'Opens a model again by its reference as the model that it was, in any instance.',
  since: sinceTheFirst,
  appliesTo: {
    those: 'that declare to reopen models',
    holds: ({ component }) => component.capabilities.reopens,
  },
  async run(subject, context) {
    const { model, reading } = await trainOnFirst(await context.create(), subject);
    // As another thread gets it.
    const reference = structuredClone(model.reference);
    const opened = await (await context.create()).attach?.(reference);
    demand(opened !== undefined, {
      message: 'No model is opened again.',
      received: 'nothing',
      wanted: 'the model that the reference names',
      next: 'Write `attach`, or declare `reopens: false`.',
    });
    requireSameBits(await readingOf(opened, trainingData(subject).probes), reading, {
      change: 'of a model that was opened again',
      next: 'Put everything that decides the losses into the reference.',
    });
  },
});
