import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { LanguageModel } from '../../src/model/language-model.js';
import { blockNamed } from '../../src/model/parameter-layout.js';
import { encodeExample } from '../../src/tokens/encode-text.js';
import { adapterTrainable } from '../../src/training/adapter-trainable.js';
import { addBatchGradients } from '../../src/training/train-sequences.js';
import { plainKernels } from '../reference/plain-kernels.js';
import { mean, problems, signal, SMALL, text, train } from '../byte-llama-harness.js';

const toy = [text('a?', 'first answer'), text('b?', 'second one'), text('c?', 'the third')];

describe('low-rank adapters', () => {
  it('of rank equal to the width reach the loss of full training', async () => {
    const options = { ...SMALL, epochs: 120, learningRate: 0.01, batch: 3 };
    const full = await train({ ...options, mode: 'full' }, toy);
    const adapted = await train({ ...options, mode: 'lora', rank: 16, alpha: 16 }, toy);
    const [one, other] = await Promise.all(
      [full, adapted].map(async (model) => mean((await model.losses(toy, { signal })).values)),
    );
    expect(one).toBeLessThan(0.01);
    expect(other).toBeLessThan(one! + 0.002);
  });

  it('are W: rank·(rows + columns) numbers for every linear map', async () => {
    const model = await train({ ...SMALL, mode: 'lora', rank: 2 }, toy);
    const square = 4 * 2 * (16 + 16);
    const gated = 3 * 2 * (16 + 32);
    expect(model.parameters?.().vector.length).toBe(2 * (square + gated) + 2 * (264 + 16));
  });

  it('add (alpha/rank)·B·A to what the model starts from', () => {
    const shape = { width: 8, layers: 1, heads: 2, hidden: 12, context: 32, vocabulary: 264 };
    const model = new LanguageModel(plainKernels(), shape);
    const { kernels } = model;
    const random = randomStream('start');
    const start = Float64Array.from({ length: model.layout.length }, () => random.normal());
    const parameters = () => kernels.view(model.parametersAt, model.layout.length);
    parameters().set(start);
    const trainable = adapterTrainable(model, { rank: 2, alpha: 5 });
    trainable.start(random);
    trainable.apply();
    expect(parameters()).toEqual(start);
    kernels.view(trainable.weightsAt, trainable.layout.length).fill(0.5);
    trainable.apply();
    const adapted = blockNamed(model.layout, 'blk.0.ffn_down.weight');
    const kept = blockNamed(model.layout, 'token_embd.weight');
    // (5/2)·(0.5·0.5 + 0.5·0.5)
    expect(parameters()[adapted.offset + 7]! - start[adapted.offset + 7]!).toBeCloseTo(1.25, 12);
    expect(parameters()[kept.offset]).toBe(start[kept.offset]);
  });

  it('train to the same bits for the same seed', async () => {
    const options = { ...SMALL, mode: 'lora', epochs: 2 };
    const one = await train(options, problems);
    expect((await train(options, problems)).parameters?.()).toEqual(one.parameters?.());
  });

  it('have the gradient of finite differences, within 1e-6 of the greatest', () => {
    const shape = { width: 8, layers: 1, heads: 2, hidden: 12, context: 48, vocabulary: 264 };
    const model = new LanguageModel(plainKernels(), shape);
    const { kernels } = model;
    const random = randomStream('adapters');
    const parameters = kernels.view(model.parametersAt, model.layout.length);
    parameters.forEach((_, index) => (parameters[index] = 0.3 * random.normal()));
    const trainable = adapterTrainable(model, { rank: 3, alpha: 2 });
    trainable.start(random);
    const { layout, weightsAt, gradientsAt } = trainable;
    const weights = kernels.view(weightsAt, layout.length);
    weights.forEach((_, index) => (weights[index] = 0.3 * random.normal()));
    const batch = toy.slice(1, 2).map(encodeExample);
    const lossAt = (index: number, value: number): number => {
      kernels.view(weightsAt, layout.length)[index] = value;
      trainable.apply();
      return addBatchGradients({ model, trainable }, batch);
    };
    lossAt(0, weights[0]!);
    const gradients = kernels.view(gradientsAt, layout.length).slice();
    for (const { rows, columns, offset } of layout.blocks) {
      const greatest = Math.max(
        ...gradients.subarray(offset, offset + rows * columns).map(Math.abs),
      );
      for (let trial = 0; trial < 3; trial++) {
        const index = offset + random.integer(rows * columns);
        const kept = weights[index]!;
        // Fourth-order central differences, error below 1e-9 at this step.
        const [far, near, nearer, farther] = [-2, -1, 1, 2].map((steps) =>
          lossAt(index, kept + steps * 1e-3),
        );
        lossAt(index, kept);
        const difference = (far! - 8 * near! + 8 * nearer! - farther!) / 12e-3;
        expect(Math.abs(difference - gradients[index]!)).toBeLessThan(1e-6 * greatest);
      }
    }
  });
});
