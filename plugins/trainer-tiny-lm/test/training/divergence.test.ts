import { GgmiError } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import { expect, it } from 'vitest';
import { simdKernels } from '../../src/kernels/simd-kernels.js';
import { LanguageModel } from '../../src/model/language-model.js';
import { encodeExample } from '../../src/tokens/encode-text.js';
import { adamW } from '../../src/training/optimizer.js';
import { trainSequences } from '../../src/training/train-sequences.js';
import { fullTrainable } from '../../src/training/trainable.js';
import { signal, text } from '../byte-llama-harness.js';

it('a gradient that is not finite ends the training by name and changes no weight', async () => {
  const shape = { width: 8, layers: 1, heads: 1, hidden: 8, context: 32, vocabulary: 264 };
  const model = new LanguageModel(simdKernels(), shape);
  const trainable = fullTrainable(model);
  const optimizer = adamW(model.kernels, trainable, { weightDecay: 0, clip: 1 });
  const view = () => model.kernels.view(model.parametersAt, model.layout.length);
  view().fill(3e38);
  const error: unknown = await trainSequences(
    [encodeExample(text('p', 'response'))],
    {
      training: { model, trainable, optimizer },
      recipe: { epochs: 2, batch: 1, learningRate: 0.1, warmUp: 0 },
    },
    { random: randomStream('a'), signal },
  ).catch((e: unknown) => e);
  expect(GgmiError.is(error, 'TRAINING_DIVERGED') && error.message).toMatch(/step 0 .*NaN/u);
  expect(view().every((value) => value === Math.fround(3e38))).toBe(true);
});
