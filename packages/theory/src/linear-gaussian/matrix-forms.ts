import { denseMatrix, multiply, transpose, type DenseMatrix } from '@ggmi/numerics';

/** Σ_k factor_k · matrix_k; all matrices of one shape, at least one. */
export function linearCombination(
  ...terms: readonly (readonly [factor: number, matrix: DenseMatrix])[]
): DenseMatrix {
  const first = terms[0]![1];
  const values = new Float64Array(first.values.length);
  for (const [factor, matrix] of terms) {
    for (let i = 0; i < values.length; i++) values[i]! += factor * matrix.values[i]!;
  }
  return denseMatrix(first.rows, first.columns, values);
}

/** The covariance L Σ Lᵀ of L X, symmetric to the last bit. */
export function mapCovariance(map: DenseMatrix, covariance: DenseMatrix): DenseMatrix {
  return symmetrised(multiply(multiply(map, covariance), transpose(map)));
}

/** The blocks C_1 … C_items of a map that acts on items laid side by side. */
export function itemBlocks(map: DenseMatrix, items: number): readonly DenseMatrix[] {
  const width = map.columns / items;
  return Array.from({ length: items }, (_, item) => {
    const block = denseMatrix(map.rows, width);
    for (let row = 0; row < map.rows; row++) {
      for (let column = 0; column < width; column++) {
        block.values[row * width + column] = map.values[row * map.columns + item * width + column]!;
      }
    }
    return block;
  });
}

/** The trace of a square matrix. */
export function trace(matrix: DenseMatrix): number {
  let total = 0;
  for (let i = 0; i < matrix.rows; i++) total += matrix.values[i * matrix.columns + i]!;
  return total;
}

function symmetrised(matrix: DenseMatrix): DenseMatrix {
  return linearCombination([0.5, matrix], [0.5, transpose(matrix)]);
}
