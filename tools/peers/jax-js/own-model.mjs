/** The project's model, opened from its build. */
import { randomStream } from '@ggmi/numerics';
import { shapeOf, trainerOptions } from '@ggmi/trainer-tiny-lm';

const build = new URL('../../../plugins/trainer-tiny-lm/dist/', import.meta.url);
const load = async (path) => await import(new URL(path, build));
const { simdKernels } = await load('kernels/simd-kernels.js');
const { LanguageModel } = await load('model/language-model.js');
const { adamW } = await load('training/optimizer.js');
const { fullTrainable } = await load('training/trainable.js');
const { randomParameters } = await load('base/random-parameters.js');

/** A model of the default sizes with drawn parameters, and a window of `tokens` that predicts the last 290. */
export function ownModel(tokens) {
  const shape = shapeOf(trainerOptions.parse({ context: tokens }));
  const model = new LanguageModel(simdKernels(), shape);
  const { kernels, layout, parametersAt, gradientsAt } = model;
  kernels.view(parametersAt, layout.length).set(randomParameters(shape, 0));
  const random = randomStream('window');
  const drawn = Int32Array.from({ length: tokens + 1 }, () => 3 + random.integer(256));
  const first = Math.max(0, tokens - 290);
  const window = { inputs: drawn.subarray(0, tokens), targets: drawn.subarray(1), first };
  const optimizer = adamW(kernels, fullTrainable(model), { weightDecay: 0.01, clip: 1 });
  const loss = () => {
    model.forward(window, 1 / (tokens - first));
    const found = Array.from(model.probabilities(tokens - first));
    return -found.reduce((sum, p) => sum + Math.log(p), 0) / found.length;
  };
  const step = () => {
    kernels.view(gradientsAt, layout.length).fill(0);
    model.forward(window, 1 / (tokens - first));
    model.backward(window);
    optimizer.step(1e-4);
  };
  const parameters = Float32Array.from(kernels.view(parametersAt, layout.length));
  return { shape, layout, parameters, window, loss, step };
}
