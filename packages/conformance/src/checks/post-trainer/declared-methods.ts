import type { PostTrainer, PostTrainerCapabilities, TrainedModel } from '@ggmi/core';
import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { sinceTheFirst } from '../since.js';
import { trainOnFirst } from './trainer-trial.js';

interface Declared {
  readonly method: string;
  readonly there: boolean;
  readonly wanted: boolean;
}

/** A run is planned by capabilities, before any model is there. */
export const declaredMethods = defineCheck({
  id: 'post-trainer/declared-methods',
  kind: 'post-trainer',
  sentence:
    'Has, with its models, the methods that its capabilities declare, and no others of them.',
  since: sinceTheFirst,
  async run(subject, context) {
    const trainer = await context.create();
    const { model } = await trainOnFirst(trainer, subject);
    const { capabilities } = subject.component;
    for (const { method, there, wanted } of declaredOf({ trainer, model, capabilities })) {
      demand(there === wanted, {
        message: `'${method}' and the capability for it do not agree.`,
        received: `${there ? 'the method' : 'no method'}, ${wanted ? 'declared' : 'not declared'}`,
        wanted: 'both or neither',
        next: `Declare what the component can do, or leave '${method}' out.`,
      });
    }
  },
});

function declaredOf(parts: {
  readonly trainer: PostTrainer;
  readonly model: TrainedModel;
  readonly capabilities: PostTrainerCapabilities;
}): readonly Declared[] {
  const { trainer, model, capabilities } = parts;
  const can = (capability?: boolean): boolean => capability === true;
  return [
    { method: 'attach', there: !!trainer.attach, wanted: capabilities.reopens },
    { method: 'statistic', there: !!trainer.statistic, wanted: capabilities.sufficientStatistic },
    { method: 'law', there: !!trainer.law, wanted: capabilities.law },
    { method: 'parameters', there: !!model.parameters, wanted: capabilities.weights !== 'none' },
    { method: 'predict', there: !!model.predict, wanted: can(capabilities.predictions) },
    { method: 'distribution', there: !!model.distribution, wanted: can(capabilities.distribution) },
    { method: 'embed', there: !!model.embed, wanted: can(capabilities.embeds) },
  ];
}
