import type { TensorKernels } from '../kernels/tensor-kernels.js';
import { backThroughLinear, backwardLayer } from './backward-layer.js';
import { forwardLayer, rowsAt, transposed, type LayerPass } from './forward-layer.js';
import { layerParameters } from './layer-parameters.js';
import {
  gradientMemory,
  modelMemory,
  type GradientMemory,
  type ModelMemory,
} from './model-memory.js';
import { NORM_EPSILON, type ModelShape } from './model-shape.js';
import { blockNamed, parameterLayout, type ParameterLayout } from './parameter-layout.js';
import type { TextWindow } from './text-window.js';

/**
 * A LLaMA-style decoder (RMSNorm, rotary positions, SwiGLU, no biases) with the gradient of its
 * log-loss, on any kernels. It reads one window at a time, so that what it computes of a text does
 * not depend on other texts.
 */
export class LanguageModel {
  readonly kernels: TensorKernels;
  readonly shape: ModelShape;
  readonly layout: ParameterLayout;
  /** Offset of the flat vector of parameters. */
  readonly parametersAt: number;
  readonly #memory: ModelMemory;
  #gradients: { readonly memory: GradientMemory; readonly at: number } | undefined;

  constructor(kernels: TensorKernels, shape: ModelShape) {
    this.kernels = kernels;
    this.shape = shape;
    this.layout = parameterLayout(shape);
    this.parametersAt = kernels.reserve(this.layout.length);
    this.#memory = modelMemory(kernels, shape);
  }

  /** Offset of the gradients, in the layout of the parameters. They add up until set to 0. */
  get gradientsAt(): number {
    return this.#gradientsOf().at;
  }

  /**
   * Reads a window. Where `predict` asks for it, the probabilities of the targets from `first` on are
   * left to `probabilities`, and their gradient, times `scale`, to `backward`.
   */
  forward(window: TextWindow, scale: number): void {
    this.readHidden(window);
    const { kernels, shape } = this;
    const { logits, probabilities } = this.#memory;
    const rows = window.inputs.length - window.first;
    this.#multiplyLogits(rows);
    const targets = window.targets.subarray(window.first);
    const columns = shape.vocabulary;
    kernels.softmaxAtTargets({ rows, columns, logits, targets, scale, probabilities });
  }

  /** Final hidden states, normalised, of the inputs from `first` on, one row each; a view. */
  readHidden(window: TextWindow): ArrayLike<number> {
    const { kernels, shape, layout, parametersAt } = this;
    const memory = this.#memory;
    const { width } = shape;
    this.#embed(window);
    for (let index = 0; index < shape.layers; index++) {
      forwardLayer(this.#pass(index, window), memory.layers[index + 1]?.input ?? memory.output);
    }
    const rows = window.inputs.length - window.first;
    kernels.normalise({
      rows,
      width,
      x: memory.output + window.first * width,
      weight: parametersAt + blockNamed(layout, 'output_norm.weight').offset,
      inverse: memory.outputInverse,
      y: memory.hidden,
      epsilon: NORM_EPSILON,
    });
    return kernels.view(memory.hidden, rows * width);
  }

  /** Logits of what follows the last input; a view. */
  nextLogits(inputs: Int32Array): ArrayLike<number> {
    this.readHidden({ inputs, targets: inputs, first: inputs.length - 1 });
    this.#multiplyLogits(1);
    return this.kernels.view(this.#memory.logits, this.shape.vocabulary);
  }

  /** Probabilities of the targets of the last `forward`; a view. */
  probabilities(count: number): ArrayLike<number> {
    return this.kernels.view(this.#memory.probabilities, count);
  }

  /** Adds the gradients of the last `forward`: of −scale Σ ln p(target). */
  backward(window: TextWindow): void {
    const { kernels, shape, layout, parametersAt } = this;
    const { memory: gradients, at } = this.#gradientsOf();
    const memory = this.#memory;
    const { width, vocabulary } = shape;
    const rows = window.inputs.length - window.first;
    const output = blockNamed(layout, 'output.weight').offset;
    backThroughLinear(kernels, {
      rows,
      inputs: width,
      outputs: vocabulary,
      x: rowsAt(memory.hidden, width),
      dy: rowsAt(memory.logits, vocabulary),
      weight: parametersAt + output,
      dWeight: at + output,
      dx: gradients.normed,
    });
    const norm = blockNamed(layout, 'output_norm.weight').offset;
    kernels.view(gradients.stream, window.inputs.length * width).fill(0);
    kernels.normaliseGradient({
      rows,
      width,
      x: memory.output + window.first * width,
      weight: parametersAt + norm,
      inverse: memory.outputInverse,
      dy: gradients.normed,
      dx: gradients.stream + window.first * width,
      dWeight: at + norm,
    });
    for (let index = shape.layers - 1; index >= 0; index--) {
      const into = layerParameters(layout, index, at);
      backwardLayer({ ...this.#pass(index, window), gradients, into });
    }
    this.#addEmbeddingGradient(window, gradients.stream, at);
  }

  #multiplyLogits(rows: number): void {
    const { width, vocabulary } = this.shape;
    this.kernels.multiply({
      m: rows,
      n: vocabulary,
      k: width,
      a: rowsAt(this.#memory.hidden, width),
      b: transposed(this.parametersAt + blockNamed(this.layout, 'output.weight').offset, width),
      c: rowsAt(this.#memory.logits, vocabulary),
    });
  }

  #pass(index: number, window: TextWindow): LayerPass {
    const { kernels, shape, layout, parametersAt } = this;
    const layer = this.#memory.layers[index];
    if (layer === undefined) throw new RangeError(`The model has no layer ${index}.`);
    const parameters = layerParameters(layout, index, parametersAt);
    const first = index === shape.layers - 1 ? window.first : 0;
    const rows = window.inputs.length;
    return { kernels, shape, memory: this.#memory, layer, parameters, rows, first };
  }

  #embed({ inputs }: TextWindow): void {
    const { width } = this.shape;
    const at = this.#memory.layers[0]?.input ?? this.#memory.output;
    const to = this.kernels.view(at, inputs.length * width);
    const table = this.kernels.view(this.parametersAt, this.shape.vocabulary * width);
    inputs.forEach((token, row) => {
      to.set(table.subarray(token * width, (token + 1) * width), row * width);
    });
  }

  #addEmbeddingGradient({ inputs }: TextWindow, stream: number, gradientsAt: number): void {
    const { width, vocabulary } = this.shape;
    const from = this.kernels.view(stream, inputs.length * width);
    const table = this.kernels.view(gradientsAt, vocabulary * width);
    for (let row = 0; row < inputs.length; row++) {
      const target = inputs[row]! * width;
      for (let column = 0; column < width; column++) {
        table[target + column]! += from[row * width + column]!;
      }
    }
  }

  #gradientsOf(): { readonly memory: GradientMemory; readonly at: number } {
    this.#gradients ??= {
      at: this.kernels.reserve(this.layout.length),
      memory: gradientMemory(this.kernels, this.shape),
    };
    return this.#gradients;
  }
}
