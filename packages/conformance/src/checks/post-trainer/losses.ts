import type { Losses } from '@ggmi/core';
import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { requireAbortReason } from '../require-abort-reason.js';
import { requireNear } from '../require-near.js';
import { sinceTheFirst } from '../since.js';
import { lossesOf, trainingData, trainOnFirst } from './trainer-trial.js';

/** Bounds of generalization are computed from the bound of the loss. */
export const lossesForm = defineCheck({
  id: 'post-trainer/losses-form',
  kind: 'post-trainer',
  sentence: 'Gives one finite loss per example, at least 0 and within the bound that it states.',
  since: sinceTheFirst,
  async run(subject, context) {
    const { model } = await trainOnFirst(await context.create(), subject);
    const { probes } = trainingData(subject);
    const losses = await lossesOf(model, probes);
    const problem = lossesProblem(losses, {
      examples: probes.length,
      bounded: subject.component.capabilities.boundedLoss,
    });
    demand(problem === undefined, {
      message: 'The losses are not of the form of the contract.',
      received: problem ?? '',
      wanted: `${probes.length} numbers from 0 to the bound, in loss or squared-error`,
      next: 'Bound what is bounded by its definition, never by cutting; declare `boundedLoss` as it is.',
    });
    const { length } = (await lossesOf(model, [])).values;
    demand(length === 0, {
      message: 'There are losses of no examples.',
      received: `${length} losses`,
      wanted: 'none',
      next: 'Give a loss per example.',
    });
  },
});

function lossesProblem(
  { values, bound, unit, natsPerByte }: Losses,
  { examples, bounded }: { readonly examples: number; readonly bounded: boolean },
): string | undefined {
  if (values.length !== examples) return `${values.length} losses of ${examples} examples`;
  const units: readonly string[] = ['loss', 'squared-error'];
  if (!units.includes(unit)) return `the unit '${unit}'`;
  if ((bound !== null) !== bounded) return `the bound ${bound}, declared boundedLoss: ${bounded}`;
  if (bound !== null && !(bound > 0 && Number.isFinite(bound))) return `the bound ${bound}`;
  const outside = values.find((value) => !(value >= 0 && value <= (bound ?? Number.MAX_VALUE)));
  if (outside !== undefined) return `the loss ${outside}, with the bound ${bound}`;
  if (natsPerByte === undefined) return undefined;
  if (natsPerByte.length !== examples) return `natsPerByte of ${natsPerByte.length} examples`;
  const wrong = natsPerByte.find((value) => !(value >= 0));
  return wrong === undefined ? undefined : `natsPerByte of ${wrong}`;
}

/** Losses are asked for in batches of any size. */
export const lossesOneByOne = defineCheck({
  id: 'post-trainer/losses-one-by-one',
  kind: 'post-trainer',
  sentence: 'Gives an example the same loss alone as among others, order kept.',
  since: sinceTheFirst,
  async run(subject, context) {
    const { model } = await trainOnFirst(await context.create(), subject);
    const { probes } = trainingData(subject);
    const { values: together } = await lossesOf(model, probes);
    const { values: backwards } = await lossesOf(model, probes.toReversed());
    for (const [place, example] of probes.entries()) {
      const [alone] = (await lossesOf(model, [example])).values;
      const next = 'Compute every loss from its own example alone, in the order given.';
      requireNear(together[place]!, alone!, { change: `of example ${place} among others`, next });
      requireNear(backwards[probes.length - 1 - place]!, alone!, {
        change: `of example ${place} in another order`,
        next,
      });
    }
  },
});

/** A run that has ended costs nothing more. */
export const lossesAbortedBefore = defineCheck({
  id: 'post-trainer/losses-aborted-before',
  kind: 'post-trainer',
  sentence: 'Gives no losses under a signal that is aborted already, and throws its reason.',
  since: sinceTheFirst,
  async run(subject, context) {
    const { model } = await trainOnFirst(await context.create(), subject);
    const { probes } = trainingData(subject);
    await requireAbortReason((signal) => model.losses(probes, { signal }));
  },
});
