import {
  multiply,
  multiplyByTransposed,
  multiplyTransposed,
  type DenseMatrix,
  type RandomStream,
} from '@ggmi/numerics';
import { activate, activateBackward, type Activation } from './activation.js';
import { splitBlock, type ParameterBlock } from './parameter-block.js';

/**
 * A chain of dense layers: row vectors in, row vectors out, the activation between layers and none
 * after the last. Layer l maps sizes[l] to sizes[l + 1] by values·W + b, W stored row-major.
 */
export interface Multilayer {
  readonly parameters: ParameterBlock;
  /** n × sizes[0] to n × sizes.at(-1). Remembers the intermediate values for `backward`. */
  forward(input: DenseMatrix): DenseMatrix;
  /**
   * Adds the gradient of the parameters for the last `forward`, given the loss's gradient by its
   * output, and returns the gradient by its input.
   */
  backward(outputGradient: DenseMatrix): DenseMatrix;
}

interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: ParameterBlock;
  readonly bias: ParameterBlock;
}

/** How many parameters a chain of these sizes has. */
export function multilayerLength(sizes: readonly number[]): number {
  return layerShapes(sizes).reduce((sum, [inputs, outputs]) => sum + (inputs + 1) * outputs, 0);
}

/** The chain over `parameters`, which it neither copies nor initialises. */
export function multilayer(options: {
  readonly sizes: readonly number[];
  readonly activation: Activation;
  readonly parameters: ParameterBlock;
}): Multilayer {
  const { activation, parameters } = options;
  const layers = layersOver(options.sizes, parameters);
  let activations: readonly DenseMatrix[] = [];

  return {
    parameters,
    forward(input) {
      const values = [input];
      layers.forEach((layer, index) => {
        const output = applyLayer(layer, values[index]!);
        if (index < layers.length - 1) activate(output.values, activation);
        values.push(output);
      });
      activations = values;
      return values.at(-1)!;
    },
    backward(outputGradient) {
      let gradient = outputGradient;
      for (let index = layers.length - 1; index >= 0; index--) {
        gradient = backThroughLayer(layers[index]!, activations[index]!, gradient);
        if (index > 0) activateBackward(gradient.values, activations[index]!.values, activation);
      }
      return gradient;
    },
  };
}

/**
 * Draws weights uniformly with variance 2/(inputs + outputs) (Glorot & Bengio 2010, eq. 16) and sets
 * biases to zero. Layer l draws from the stream's fork of that index.
 */
export function initialiseMultilayer(
  parameters: ParameterBlock,
  sizes: readonly number[],
  random: RandomStream,
): void {
  layersOver(sizes, parameters).forEach(({ inputs, outputs, weights, bias }, index) => {
    const stream = random.fork(String(index));
    const bound = Math.sqrt(6 / (inputs + outputs));
    for (let i = 0; i < weights.values.length; i++) {
      weights.values[i] = bound * (2 * stream.uniform() - 1);
    }
    bias.values.fill(0);
  });
}

function layerShapes(sizes: readonly number[]): readonly (readonly [number, number])[] {
  return sizes.slice(1).map((outputs, index) => [sizes[index]!, outputs] as const);
}

function layersOver(sizes: readonly number[], parameters: ParameterBlock): readonly Layer[] {
  const shapes = layerShapes(sizes);
  const parts = splitBlock(
    parameters,
    shapes.flatMap(([inputs, outputs]) => [inputs * outputs, outputs]),
  );
  return shapes.map(([inputs, outputs], index) => ({
    inputs,
    outputs,
    weights: parts[2 * index]!,
    bias: parts[2 * index + 1]!,
  }));
}

function applyLayer({ inputs, outputs, weights, bias }: Layer, values: DenseMatrix): DenseMatrix {
  const result = multiply(values, { rows: inputs, columns: outputs, values: weights.values });
  for (let i = 0; i < result.values.length; i += outputs) {
    for (let j = 0; j < outputs; j++) result.values[i + j]! += bias.values[j]!;
  }
  return result;
}

function backThroughLayer(layer: Layer, input: DenseMatrix, gradient: DenseMatrix): DenseMatrix {
  const { inputs, outputs, weights, bias } = layer;
  const byWeights = multiplyTransposed(input, gradient).values;
  for (let i = 0; i < byWeights.length; i++) weights.gradient[i]! += byWeights[i]!;
  for (let i = 0; i < gradient.values.length; i += outputs) {
    for (let j = 0; j < outputs; j++) bias.gradient[j]! += gradient.values[i + j]!;
  }
  return multiplyByTransposed(gradient, { rows: inputs, columns: outputs, values: weights.values });
}
