import {
  columnOf,
  mapColumns,
  mean,
  median,
  normalScores,
  quantile,
  selectRows,
  variance,
  type DenseMatrix,
} from '@ggmi/numerics';

/** Column-wise maps before a network. */
export type Preprocessing = 'asinh' | 'normal-scores' | 'standardise' | 'none';

type ValueMap = (value: number) => number;

/**
 * Maps every column by itself, by a rule that the training rows alone decide.
 *
 * Rows that later judge the network take no part in the rule, so that a value read from them is that
 * of a function which they did not choose. Neither map can raise mutual information.
 *
 * - `asinh`: asinh((v − median)/scale), the scale of the training rows such that a normal law has 1
 *   (their interquartile range / 1.349; where that is in effect 0, their standard deviation). Heavy tails become
 *   logarithmic, gaps between clusters stay.
 * - `normal-scores`: Φ⁻¹(rank/(n + 1)) of the training rows, linear between them, constant beyond
 *   their ends: any tails, but gaps between clusters close.
 * - `standardise`: minus the training mean, over the training standard deviation (ddof 0).
 */
export function mapByTrainingRows(
  matrix: DenseMatrix,
  training: ArrayLike<number>,
  preprocessing: Preprocessing,
): DenseMatrix {
  if (preprocessing === 'none') return matrix;
  const trained = selectRows(matrix, training);
  const fit = fits[preprocessing];
  return mapColumns(matrix, (column, j) => column.map(fit(columnOf(trained, j))));
}

const fits = {
  asinh: fitAsinh,
  'normal-scores': fitNormalScores,
  standardise: fitStandardisation,
} as const satisfies Record<Exclude<Preprocessing, 'none'>, (training: Float64Array) => ValueMap>;

/** Φ⁻¹(¾) − Φ⁻¹(¼): the interquartile range of a standard normal law. */
const NORMAL_QUARTILE_RANGE = 1.3489795003921634;
/** Below this many standard deviations half of the rows are in effect one value, and no scale. */
const LEAST_RANGE = 1e-9;

function fitAsinh(training: Float64Array): ValueMap {
  const centre = median(training);
  const range = quantile(training, 0.75) - quantile(training, 0.25);
  const deviation = deviationOrOne(training);
  const scale = range > LEAST_RANGE * deviation ? range / NORMAL_QUARTILE_RANGE : deviation;
  return (value) => Math.asinh((value - centre) / scale);
}

function fitStandardisation(training: Float64Array): ValueMap {
  const centre = mean(training);
  const scale = deviationOrOne(training);
  return (value) => (value - centre) / scale;
}

/** Training rows that are all equal say nothing of the scale; other rows may still differ. */
function deviationOrOne(training: Float64Array): number {
  const deviation = Math.sqrt(variance(training, { divisor: 'n' }));
  return deviation > 0 ? deviation : 1;
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
