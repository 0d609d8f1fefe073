import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { simdKernels } from '../../src/kernels/simd-kernels.js';
import type { TensorKernels } from '../../src/kernels/tensor-kernels.js';
import { LanguageModel } from '../../src/model/language-model.js';
import type { TextWindow } from '../../src/model/text-window.js';
import { plainKernels } from '../reference/plain-kernels.js';

const shape = { width: 8, layers: 2, heads: 2, hidden: 12, context: 48, vocabulary: 16 };

/** A model whose every parameter, norms included, is drawn. */
function drawnModel(kernels: TensorKernels): LanguageModel {
  const model = new LanguageModel(kernels, shape);
  const random = randomStream('parameters');
  for (const { rows, columns, offset } of model.layout.blocks) {
    const view = kernels.view(model.parametersAt + offset, rows * columns);
    view.forEach((_, i) => (view[i] = (rows === 1 ? 1 : 0) + 0.4 * random.normal()));
  }
  return model;
}

function drawnWindow(length: number, first: number): TextWindow {
  const random = randomStream('tokens');
  const draw = (): Int32Array =>
    Int32Array.from({ length }, () => random.integer(shape.vocabulary));
  return { inputs: draw(), targets: draw(), first };
}

function logLoss(model: LanguageModel, window: TextWindow): number {
  model.forward(window, 1);
  const found = model.probabilities(window.inputs.length - window.first);
  return -Array.from(found, Math.log).reduce((sum, value) => sum + value, 0);
}

const window = drawnWindow(13, 5);

describe('the gradient of the model', () => {
  const model = drawnModel(plainKernels());
  const { kernels, parametersAt, gradientsAt } = model;
  logLoss(model, window);
  model.backward(window);
  const gradients = kernels.view(gradientsAt, model.layout.length).slice();
  const parameters = kernels.view(parametersAt, model.layout.length);

  it.each(model.layout.blocks)(
    'of $name is its finite difference, within 1e-6 of the greatest of the tensor',
    ({ rows, columns, offset }) => {
      // Fourth-order central differences: error about h⁴ f⁽⁵⁾/30 + 1e-16 f/h, here below 1e-10.
      const step = 1e-3;
      const along = (index: number, distance: number): number => {
        const kept = parameters[index]!;
        parameters[index] = kept + distance;
        const loss = logLoss(model, window);
        parameters[index] = kept;
        return loss;
      };
      const random = randomStream(`entries ${offset}`);
      const block = gradients.subarray(offset, offset + rows * columns);
      const greatest = Math.max(...block.map(Math.abs));
      for (let trial = 0; trial < 12; trial++) {
        const index = offset + random.integer(rows * columns);
        const near = along(index, step) - along(index, -step);
        const far = along(index, 2 * step) - along(index, -2 * step);
        const difference = (8 * near - far) / (12 * step);
        expect(Math.abs(difference - gradients[index]!)).toBeLessThan(1e-6 * greatest);
      }
    },
  );
});

describe('the SIMD kernels', () => {
  it.each([
    [1, 0],
    [2, 1],
    [13, 5],
    [37, 0],
    [48, 9],
  ])('give the model of the definitions on %i tokens from %i on', (length, first) => {
    const given = drawnWindow(length, first);
    const [single, double] = [drawnModel(simdKernels()), drawnModel(plainKernels())];
    for (const model of [single, double]) {
      model.forward(given, 0.25);
      model.backward(given);
    }
    const [found, wanted] = [single, double].map((model) => ({
      probabilities: Array.from(model.probabilities(length - first)),
      gradients: Array.from(model.kernels.view(model.gradientsAt, model.layout.length)),
    }));
    // Single precision, 6e-8, through about a hundred rounded steps.
    wanted?.probabilities.forEach((value, i) => {
      expect(Math.abs(found!.probabilities[i]! / value - 1)).toBeLessThan(2e-5);
    });
    const greatest = Math.max(...wanted!.gradients.map(Math.abs));
    wanted?.gradients.forEach((value, i) => {
      expect(Math.abs(found!.gradients[i]! - value)).toBeLessThan(1e-5 * greatest);
    });
  });

  it('leave nothing of one window to the next', () => {
    const model = drawnModel(simdKernels());
    const alone = logLoss(model, window);
    logLoss(model, drawnWindow(48, 0));
    expect(logLoss(model, window)).toBe(alone);
  });
});
