import { fromRows, multiply, randomStream, transpose, type DenseMatrix } from '@ggmi/numerics';
import type { LinearGaussianChain, MatrixRows } from '@ggmi/theory';

/** The rows of a matrix as plain data. */
function rowsOf(matrix: DenseMatrix): MatrixRows {
  return Array.from({ length: matrix.rows }, (_, i) =>
    Array.from(matrix.values.subarray(i * matrix.columns, (i + 1) * matrix.columns)),
  );
}

/** A chain with dense random maps and full-rank noises: d = 2, m = 3, q = 4, n = 3, two weights. */
export function randomChain(seed: string): LinearGaussianChain {
  const random = randomStream(seed);
  const map = (rows: number, columns: number): MatrixRows =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => random.normal()));
  const covariance = (size: number): MatrixRows => {
    const root = fromRows(map(size, size + 2));
    return rowsOf(multiply(root, transpose(root)));
  };
  return {
    itemCovariance: covariance(2),
    anchorItems: 3,
    promptMap: map(4, 6),
    generatorMap: map(2, 4),
    generatorNoise: covariance(2),
    curationNoise: covariance(2),
    syntheticItems: 3,
    anchorTrainer: { map: map(2, 6), noise: covariance(2) },
    syntheticTrainer: { map: map(2, 6), noise: covariance(2) },
  };
}

/** One-dimensional chain of one item each: D = N(0,1), z = a s + e + ε, W = z + ν, W' = s + ν'. */
export function scalarChain(given: {
  readonly gain: number;
  readonly generator: number;
  readonly curation: number;
  readonly trainer: number;
}): LinearGaussianChain {
  return {
    itemCovariance: [[1]],
    anchorItems: 1,
    promptMap: [[1]],
    generatorMap: [[given.gain]],
    generatorNoise: [[given.generator]],
    curationNoise: [[given.curation]],
    syntheticItems: 1,
    anchorTrainer: { map: [[1]], noise: [[given.trainer]] },
    syntheticTrainer: { map: [[1]], noise: [[given.trainer]] },
  };
}
