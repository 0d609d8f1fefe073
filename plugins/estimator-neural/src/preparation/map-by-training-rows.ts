import {
  columnOf,
  mapColumns,
  mean,
  normalScores,
  selectRows,
  variance,
  type DenseMatrix,
} from '@ggmi/numerics';

/** Column-wise maps before a network. */
export type Preprocessing = 'normal-scores' | 'standardise' | 'none';

type ValueMap = (value: number) => number;

/**
 * Maps every column by itself, by a rule that the training rows alone decide.
 *
 * Rows that later judge the network take no part in the rule, so that a value read from them is that
 * of a function which they did not choose. Neither map can raise mutual information.
 *
 * - `normal-scores`: Φ⁻¹(rank/(n + 1)) of the training rows, linear between them, constant beyond
 *   their ends: any tails.
 * - `standardise`: minus the training mean, over the training standard deviation (ddof 0).
 */
export function mapByTrainingRows(
  matrix: DenseMatrix,
  training: ArrayLike<number>,
  preprocessing: Preprocessing,
): DenseMatrix {
  if (preprocessing === 'none') return matrix;
  const trained = selectRows(matrix, training);
  const fit = preprocessing === 'normal-scores' ? fitNormalScores : fitStandardisation;
  return mapColumns(matrix, (column, j) => column.map(fit(columnOf(trained, j))));
}

function fitStandardisation(training: Float64Array): ValueMap {
  const centre = mean(training);
  const deviation = Math.sqrt(variance(training, { divisor: 'n' }));
  // Training rows that are all equal say nothing of the scale; other rows may still differ.
  const scale = deviation > 0 ? deviation : 1;
  return (value) => (value - centre) / scale;
}

function fitNormalScores(training: Float64Array): ValueMap {
  const scores = normalScores(training);
  const order = Uint32Array.from(training.keys()).sort((a, b) => training[a]! - training[b]!);
  const distinct = order.filter((row, i) => i === 0 || training[row] !== training[order[i - 1]!]);
  const values = Float64Array.from(distinct, (row) => training[row]!);
  const images = Float64Array.from(distinct, (row) => scores[row]!);
  return (value) => interpolate(values, images, value);
}

/** Linear between the knots `values` (ascending) and constant beyond them. */
function interpolate(values: Float64Array, images: Float64Array, value: number): number {
  const last = values.length - 1;
  if (value <= values[0]!) return images[0]!;
  if (value >= values[last]!) return images[last]!;
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (values[middle]! <= value) low = middle;
    else high = middle;
  }
  const share = (value - values[low]!) / (values[high]! - values[low]!);
  return images[low]! + share * (images[high]! - images[low]!);
}
