import { denseMatrix, type DenseMatrix, type RandomStream } from '@ggmi/numerics';
import type { PairScorer } from '../evaluation/score-held-out.js';
import type { Activation } from '../network/activation.js';
import { initialiseMultilayer, multilayer, multilayerLength } from '../network/multilayer.js';
import { parameterBlock, splitBlock, type ParameterBlock } from '../network/parameter-block.js';
import { addMixtureGradient, mixtureLength, mixtureLogDensity } from './diagonal-mixture.js';
import { triangularLength, unitTriangularMap } from './unit-triangular-map.js';

/** A density q(y|x) that is trained by its likelihood. `score` gives ln q(y_j|x_i), nats. */
export interface ConditionalDensity extends PairScorer {
  readonly parameters: ParameterBlock;
  /** ln q(y_i|x_i) of every row; nats of the prepared columns. */
  logDensities(x: DenseMatrix, y: DenseMatrix): Float64Array;
  /** Adds the gradient of `weight` · Σ_i ln q(y_i|x_i). */
  addGradient(x: DenseMatrix, y: DenseMatrix, weight: number): void;
}

/** The shape of a conditional density. `dimensionsX` 0 and no hidden layer make it a marginal. */
export interface DensityShape {
  readonly dimensionsX: number;
  readonly dimensionsY: number;
  readonly hidden: readonly number[];
  readonly activation: Activation;
  /** Components of the mixture. */
  readonly components: number;
}

/**
 * q(y|x): a network of x describes a mixture of diagonal Gaussians of T y, T unit lower triangular
 * and the same for every x (mixture density network, Bishop 1994, with a shared covariance factor).
 *
 * With one component it holds every jointly Gaussian law exactly. Correlations within y that change
 * with x are beyond it unless several components show them.
 */
export function conditionalDensity(shape: DensityShape, random: RandomStream): ConditionalDensity {
  const { components, dimensionsY: dimensions } = shape;
  const length = mixtureLength({ components, dimensions });
  const sizes = [shape.dimensionsX, ...shape.hidden, length];
  const lengths = [multilayerLength(sizes), triangularLength(dimensions)];
  const parameters = parameterBlock(lengths[0]! + lengths[1]!);
  const [networkPart, trianglePart] = splitBlock(parameters, lengths);
  initialiseMultilayer(networkPart!, sizes, random.fork('network'));
  scatterMeans(networkPart!.values.subarray(-length), components, random.fork('means'));
  const { activation } = shape;
  const network = multilayer({ sizes, activation, parameters: networkPart! });
  const triangle = unitTriangularMap(trianglePart!);
  const terms = new Float64Array(components);

  return {
    parameters,
    rowsAtOnce: Infinity,
    logDensities(x, y) {
      const descriptions = network.forward(x);
      const points = triangle.apply(y);
      return Float64Array.from({ length: y.rows }, (_, i) =>
        mixtureLogDensity(rowOf(descriptions, i), rowOf(points, i), terms),
      );
    },
    score(x, y) {
      const descriptions = network.forward(x);
      const points = triangle.apply(y);
      const scores = denseMatrix(x.rows, y.rows);
      for (let i = 0; i < x.rows; i++) {
        const description = rowOf(descriptions, i);
        for (let j = 0; j < y.rows; j++) {
          scores.values[i * y.rows + j] = mixtureLogDensity(description, rowOf(points, j), terms);
        }
      }
      return scores;
    },
    addGradient(x, y, weight) {
      const descriptions = network.forward(x);
      const points = triangle.apply(y);
      const byDescription = denseMatrix(x.rows, length);
      const byPoint = denseMatrix(y.rows, dimensions);
      for (let i = 0; i < y.rows; i++) {
        const description = rowOf(descriptions, i);
        const point = rowOf(points, i);
        const logDensity = mixtureLogDensity(description, point, terms);
        addMixtureGradient(
          { description, point, terms, logDensity, weight },
          { description: rowOf(byDescription, i), point: rowOf(byPoint, i) },
        );
      }
      network.backward(byDescription);
      triangle.backward(y, byPoint);
    },
  };
}

/** Equal components would stay equal: their means start at normal draws of deviation 0.2. */
function scatterMeans(bias: Float64Array, components: number, random: RandomStream): void {
  if (components === 1) return;
  const means = bias.subarray(components, components + (bias.length - components) / 2);
  for (let i = 0; i < means.length; i++) means[i] = 0.2 * random.normal();
}

function rowOf({ columns, values }: DenseMatrix, i: number): Float64Array {
  return values.subarray(i * columns, (i + 1) * columns);
}
