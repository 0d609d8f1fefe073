import { defineComponent, needs, type PostTrainer } from '@ggmi/core';
import { openBase, type Base, type BaseNeeds } from './base/open-base.js';
import { encodeExample } from './tokens/encode-text.js';
import { textExamples } from './tokens/text-examples.js';
import { trainedByteLlama } from './trained-byte-llama.js';
import { trainerOptions, type TrainerOptions } from './trainer-options.js';
import { trainWeights } from './training/train-weights.js';
import { WorkbenchPool } from './training/workbench.js';

const id = '@ggmi/trainer-tiny-lm/byte-llama';

/**
 * A small LLaMA-style language model of bytes, post-trained in process by AdamW, in full or by
 * low-rank adapters: all of W, exact scoring, the same bits for the same data, base and seed.
 */
export const byteLlamaTrainer = defineComponent('post-trainer', {
  id,
  summary: 'Small LLaMA-style language model of bytes, trained in process, in full or by LoRA.',
  resultVersion: 1,
  options: trainerOptions,
  capabilities: {
    accepts: 'text',
    boundedLoss: true,
    weights: 'full',
    adapts: 'parameters',
    seeded: true,
    sufficientStatistic: false,
    reopens: false,
    law: false,
    embeds: true,
    strength: { option: 'epochs', grid: [1, 2, 4, 6, 9, 14] },
  },
  needs: {
    baseDirectory: needs.baseDirectory,
    cache: needs.cache,
    logger: needs.logger,
    abortSignal: needs.abortSignal,
  },
  create: (context) => trainerOf(context.options, context.needs),
});

function trainerOf(options: TrainerOptions, host: BaseNeeds): PostTrainer {
  const pool = new WorkbenchPool(options);
  let opening: Promise<Base> | undefined;
  const base = (): Promise<Base> => (opening ??= openBase(options, host));
  return {
    plan: (data) => {
      const tokens = textExamples(data.examples)
        .map((example) => encodeExample(example).tokens.length)
        .reduce((sum, length) => sum + length, 0);
      return { tokens: Math.round(tokens * options.epochs) };
    },
    async train(data, context) {
      const job = { examples: textExamples(data.examples), base: await base(), options };
      const weights = await pool.lend(async (bench) => await trainWeights(bench, job, context));
      const { epochs, mode, learningRate } = options;
      const details = {
        base: job.base.fingerprint,
        data: weights.dataDigest,
        stream: context.random.key,
        epochs,
        mode,
        learningRate,
        context: options.context,
      };
      return {
        reference: { trainer: id, details },
        ...trainedByteLlama(weights, { options, pool }),
      };
    },
    fingerprint: async () => (await base()).fingerprint,
  };
}
