import { z } from 'zod';
import { VOCABULARY_SIZE } from './tokens/vocabulary.js';
import type { ModelShape } from './model/model-shape.js';

/** The sizes of the base that ships with this package. */
export const DEFAULT_SIZES = { width: 48, layers: 2, heads: 2, hidden: 128 } as const;

const sizes = z
  .strictObject({
    width: z.int().min(8).max(1024).multipleOf(4).describe('Entries of a hidden state.'),
    layers: z.int().min(1).max(32).describe('Blocks of attention and feed-forward.'),
    heads: z.int().min(1).max(64).describe('Attention heads; width/heads a multiple of 4.'),
    hidden: z.int().min(8).max(4096).multipleOf(4).describe('Entries inside a feed-forward block.'),
  })
  .refine(({ width, heads }) => width % (4 * heads) === 0, {
    path: ['heads'],
    message: 'width must be a multiple of 4·heads',
  });

const base = z.union([
  z.enum(['default', 'random']),
  z.strictObject({
    file: z
      .string()
      .min(1)
      .describe(
        'UTF-8 text, documents apart by blank lines; relative to the folder of the config file.',
      ),
    steps: z.int().min(1).max(1_000_000).default(1000).describe('Steps of pre-training.'),
    seed: z.int().min(0).default(0).describe('Key of its draws.'),
  }),
]);

/** Options of the byte-level post-trainer. */
export const trainerOptions = z
  .strictObject({
    epochs: z
      .number()
      .positive()
      .max(10_000)
      .default(4)
      .describe('Passes over the data, fractions allowed: the strength.'),
    mode: z.enum(['full', 'lora']).default('full').describe('What is trained.'),
    rank: z.int().min(1).max(1024).default(8).describe('Rank of the adapters of lora.'),
    alpha: z.number().positive().default(16).describe('Adapters are scaled by alpha/rank.'),
    learningRate: z.number().positive().max(1).default(0.008).describe('Peak rate of AdamW.'),
    batch: z.int().min(1).max(1024).default(4).describe('Examples of one step.'),
    warmUp: z
      .number()
      .min(0)
      .lt(1)
      .default(0.1)
      .describe('Share of the steps over which the rate rises; then half a cosine down.'),
    weightDecay: z.number().min(0).max(10).default(0.01).describe('Decoupled, of matrices.'),
    clip: z.number().positive().default(1).describe('Longest gradient taken as it is.'),
    context: z
      .int()
      .min(32)
      .max(4096)
      .default(512)
      .describe('Bytes that the model reads at once; longer texts in windows.'),
    model: sizes.default({ ...DEFAULT_SIZES }).describe('Sizes of the model.'),
    base: base.default('default').describe('The weights that every training starts from.'),
    outputNoise: z
      .number()
      .min(0)
      .default(0)
      .describe('Standard deviation of Gaussian noise on every trained weight, declared as such.'),
    decoding: z
      .enum(['draw', 'greedy'])
      .default('draw')
      .describe('How responses are sampled: by the model’s law, or the most probable byte.'),
    responseBytes: z.int().min(1).max(100_000).default(512).describe('Longest sampled response.'),
  })
  .refine(({ base: chosen, model }) => chosen !== 'default' || hasDefaultSizes(model), {
    path: ['model'],
    message: "the default base has its own sizes: choose base 'random' or a file for others",
  });

/** The options after defaults. */
export type TrainerOptions = z.output<typeof trainerOptions>;

/** The shape that the options mean. */
export function shapeOf({ model, context }: Pick<TrainerOptions, 'model' | 'context'>): ModelShape {
  return { ...model, context, vocabulary: VOCABULARY_SIZE };
}

function hasDefaultSizes(model: z.output<typeof sizes>): boolean {
  const { width, layers, heads, hidden } = DEFAULT_SIZES;
  return (
    model.width === width &&
    model.layers === layers &&
    model.heads === heads &&
    model.hidden === hidden
  );
}
