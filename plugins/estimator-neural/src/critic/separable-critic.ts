import {
  multiply,
  multiplyByTransposed,
  multiplyTransposed,
  type RandomStream,
} from '@ggmi/numerics';
import type { Activation } from '../network/activation.js';
import { initialiseMultilayer, multilayer, multilayerLength } from '../network/multilayer.js';
import { parameterBlock, splitBlock } from '../network/parameter-block.js';
import type { Critic, CriticShape } from './critic.js';

/**
 * f(x, y) = g(x)·h(y) / √e with two networks into e dimensions ("separable" in Poole et al. 2019).
 *
 * All n² pairs of a batch cost two passes of n rows and one n × n × e product.
 */
export function separableCritic(
  shape: CriticShape & { readonly embedding: number; readonly activation: Activation },
  random: RandomStream,
): Critic {
  const { embedding, activation, hidden } = shape;
  const sizesX = [shape.dimensionsX, ...hidden, embedding];
  const sizesY = [shape.dimensionsY, ...hidden, embedding];
  const lengths = [multilayerLength(sizesX), multilayerLength(sizesY)];
  const parameters = parameterBlock(lengths[0]! + lengths[1]!);
  const [partX, partY] = splitBlock(parameters, lengths);
  initialiseMultilayer(partX!, sizesX, random.fork('x'));
  initialiseMultilayer(partY!, sizesY, random.fork('y'));
  const towerX = multilayer({ sizes: sizesX, activation, parameters: partX! });
  const towerY = multilayer({ sizes: sizesY, activation, parameters: partY! });
  const scale = 1 / Math.sqrt(embedding);
  let embedded = { x: towerX.forward(noRows(sizesX)), y: towerY.forward(noRows(sizesY)) };

  return {
    parameters,
    rowsAtOnce: Infinity,
    score(x, y) {
      embedded = { x: towerX.forward(x), y: towerY.forward(y) };
      const scores = multiplyByTransposed(embedded.x, embedded.y);
      multiplyBy(scores.values, scale);
      return scores;
    },
    backward(scoreGradient) {
      const byX = multiply(scoreGradient, embedded.y);
      const byY = multiplyTransposed(scoreGradient, embedded.x);
      multiplyBy(byX.values, scale);
      multiplyBy(byY.values, scale);
      towerX.backward(byX);
      towerY.backward(byY);
    },
  };
}

function noRows(sizes: readonly number[]) {
  return { rows: 0, columns: sizes[0]!, values: new Float64Array() };
}

function multiplyBy(values: Float64Array, factor: number): void {
  for (let i = 0; i < values.length; i++) values[i]! *= factor;
}
