import type {
  Dataset,
  Example,
  ExampleKind,
  Losses,
  PostTrainer,
  TextExample,
  TrainedModel,
  TrainingContext,
  VectorExample,
} from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import type { ComponentSubject } from '../../model/subject.js';
import { kitExamples } from '../kit-examples.js';

type Subject = ComponentSubject<'post-trainer'>;

/** The data that a component is proved with, made anew: nobody else holds them. */
export interface TrainingData {
  readonly first: Dataset;
  readonly second: Dataset;
  /** Of both. */
  readonly probes: readonly Example[];
}

/** The author's data, or the kit's. */
export function trainingData({ component, fixtures }: Subject): TrainingData {
  const { accepts } = component.capabilities;
  const examples = structuredClone(fixtures.examples ?? kitExamples(accepts, fixtures));
  const half = Math.ceil(examples.length / 2);
  return {
    first: datasetOf(accepts, examples.slice(0, half)),
    second: datasetOf(accepts, examples.slice(half)),
    probes: examples,
  };
}

/** A data set of the examples of one kind. */
export function datasetOf(kind: ExampleKind, examples: readonly Example[]): Dataset {
  if (kind === 'text') {
    const isText = (example: Example): example is TextExample => example.kind === 'text';
    return { kind, examples: examples.filter(isText) };
  }
  const isVector = (example: Example): example is VectorExample => example.kind === 'vector';
  return { kind, examples: examples.filter(isVector) };
}

/** The data set in another order. */
export function reversed(data: Dataset): Dataset {
  return datasetOf(data.kind, data.examples.toReversed());
}

/** What a training is given: the same stream every time, and a signal that never aborts. */
export function training(changes: Partial<TrainingContext> = {}): TrainingContext {
  return {
    random: randomStream('conformance').fork('train'),
    signal: new AbortController().signal,
    ...changes,
  };
}

/** The losses of the examples, under a signal that never aborts. */
export async function lossesOf(model: TrainedModel, examples: readonly Example[]): Promise<Losses> {
  return await model.losses(examples, { signal: new AbortController().signal });
}

/** Everything of a model that a check compares. */
export async function readingOf(
  model: TrainedModel,
  examples: readonly Example[],
): Promise<unknown> {
  return { losses: await lossesOf(model, examples), parameters: model.parameters?.() };
}

/** A model of the first half of the data, and its reading. */
export async function trainOnFirst(
  trainer: PostTrainer,
  subject: Subject,
  changes: Partial<TrainingContext> = {},
): Promise<{ readonly model: TrainedModel; readonly reading: unknown }> {
  const { first, probes } = trainingData(subject);
  const model = await trainer.train(first, training(changes));
  return { model, reading: await readingOf(model, probes) };
}
