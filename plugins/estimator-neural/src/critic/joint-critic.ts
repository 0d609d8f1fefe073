import { denseMatrix, type DenseMatrix, type RandomStream } from '@ggmi/numerics';
import { activate, activateBackward, type Activation } from '../network/activation.js';
import { initialiseMultilayer, multilayer, multilayerLength } from '../network/multilayer.js';
import { parameterBlock, splitBlock } from '../network/parameter-block.js';
import type { Critic, CriticShape } from './critic.js';

/** Keeps the hidden layers of a held-out block's pairs within some megabytes. */
const ROWS_AT_ONCE = 32;

/**
 * f(x, y) = one network over the joined pair.
 *
 * The first layer is linear, so its two halves meet as a sum, W_x x_i + W_y y_j, and cost n rows
 * each; every later layer costs n² rows for the n² pairs of a batch.
 */
export function jointCritic(
  shape: CriticShape & { readonly activation: Activation },
  random: RandomStream,
): Critic {
  const { activation, hidden, dimensionsX, dimensionsY } = shape;
  const width = hidden[0]!;
  const sizes = [
    [dimensionsX, width],
    [dimensionsY, width],
    [...hidden, 1],
  ];
  const lengths = sizes.map(multilayerLength);
  const parameters = parameterBlock(lengths.reduce((sum, length) => sum + length, 0));
  const parts = splitBlock(parameters, lengths);
  const [halfX, halfY, head] = sizes.map((layerSizes, index) => {
    initialiseMultilayer(parts[index]!, layerSizes, random.fork(String(index)));
    return multilayer({ sizes: layerSizes, activation, parameters: parts[index]! });
  });
  let pairs = denseMatrix(0, width);

  return {
    parameters,
    rowsAtOnce: ROWS_AT_ONCE,
    score(x, y) {
      pairs = sumOfPairs(halfX!.forward(x), halfY!.forward(y));
      activate(pairs.values, activation);
      return denseMatrix(x.rows, y.rows, head!.forward(pairs).values);
    },
    backward(scoreGradient) {
      const { rows, columns, values } = scoreGradient;
      const byPairs = head!.backward(denseMatrix(values.length, 1, values));
      activateBackward(byPairs.values, pairs.values, activation);
      const [byX, byY] = marginSums(byPairs, rows, columns);
      halfX!.backward(byX);
      halfY!.backward(byY);
    },
  };
}

/** Row i·m + j holds a_i + b_j. */
function sumOfPairs(a: DenseMatrix, b: DenseMatrix): DenseMatrix {
  const width = a.columns;
  const result = denseMatrix(a.rows * b.rows, width);
  let target = 0;
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < b.rows; j++) {
      for (let k = 0; k < width; k++) {
        result.values[target++] = a.values[i * width + k]! + b.values[j * width + k]!;
      }
    }
  }
  return result;
}

/** The adjoint of `sumOfPairs`: sums over j for every i, and over i for every j. */
function marginSums(pairs: DenseMatrix, n: number, m: number): readonly [DenseMatrix, DenseMatrix] {
  const width = pairs.columns;
  const byX = denseMatrix(n, width);
  const byY = denseMatrix(m, width);
  let source = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      for (let k = 0; k < width; k++) {
        const value = pairs.values[source++]!;
        byX.values[i * width + k]! += value;
        byY.values[j * width + k]! += value;
      }
    }
  }
  return [byX, byY];
}
