import { defineComponent, needs, type PostTrainer, type TrainedModel } from '@ggmi/core';
import { buildBase, type Base } from './base/build-base.js';
import { readBaseText } from './base/read-base-text.js';
import { exampleLosses, textExamples } from './loss/example-losses.js';
import { trainModel, type TrainedNGram } from './model/train-model.js';
import { splitWords } from './tokens/word-tokens.js';
import { orderOf, trainerOptions, type TrainerOptions } from './trainer-options.js';

const id = '@ggmi/trainer-ngram/kneser-ney';

/**
 * Interpolated Kneser–Ney over bytes or words, on top of a base: training is counting, scoring is
 * exact, and nothing is drawn. The fast baseline for text.
 */
export const kneserNeyTrainer = defineComponent('post-trainer', {
  id,
  summary: 'Interpolated Kneser–Ney n-gram model of bytes or words over a base corpus.',
  resultVersion: 2,
  options: trainerOptions,
  capabilities: {
    accepts: 'text',
    boundedLoss: true,
    weights: 'none',
    adapts: 'parameters',
    seeded: false,
    sufficientStatistic: false,
    reopens: false,
    law: false,
    strength: { option: 'weight', grid: [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 1] },
  },
  needs: { baseDirectory: needs.baseDirectory },
  create: (context) => trainerOf(context.options, context.needs.baseDirectory),
});

function trainerOf(options: TrainerOptions, baseDirectory: string): PostTrainer {
  let loading: Promise<Base> | undefined;
  const load = async (): Promise<Base> =>
    buildBase(await readBaseText(options.base, baseDirectory), options);
  const base = (): Promise<Base> => (loading ??= load());
  return {
    plan: (data) => ({
      tokens: textExamples(data.examples).reduce(
        (sum, { response }) => sum + countTokens(response, options.unit),
        0,
      ),
    }),
    async train(data, { signal, onEvent }) {
      const examples = textExamples(data.examples);
      const start = await base();
      const trained = trainModel(examples, { base: start, weight: options.weight, signal });
      onEvent?.({ progress: 1 });
      return trainedModel(trained, start, options);
    },
    fingerprint: async () => (await base()).fingerprint,
  };
}

function trainedModel(trained: TrainedNGram, base: Base, options: TrainerOptions): TrainedModel {
  return {
    reference: {
      trainer: id,
      details: {
        base: base.fingerprint,
        data: trained.dataDigest,
        unit: options.unit,
        order: orderOf(options),
        discount: options.discount,
        weight: options.weight,
      },
    },
    losses: async (examples, { signal }) => exampleLosses(trained, examples, signal),
  };
}

function countTokens(text: string, unit: TrainerOptions['unit']): number {
  return unit === 'byte' ? Buffer.byteLength(text) : splitWords(text).length;
}
