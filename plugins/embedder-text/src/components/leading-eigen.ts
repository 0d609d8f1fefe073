import {
  denseMatrix,
  fillNormal,
  multiply,
  multiplyTransposed,
  randomStream,
  symmetricEigen,
  type DenseMatrix,
  type SymmetricEigen,
} from '@ggmi/numerics';
import { orthonormalise } from './orthonormalise.js';

/** Directions iterated beside those asked for: convergence is as (λ of the next one / λ)ᵗ. */
const SPARE = 12;
/** Residual ‖Cv − λv‖ beside the largest eigenvalue at which a pair counts as found. */
const TOLERANCE = 1e-11;
const MOST_ITERATIONS = 300;
/** Up to this size the full decomposition is quick. */
const SMALL = 48;

/**
 * The `count` largest eigenvalues of a symmetric positive semidefinite matrix, and their vectors.
 *
 * Subspace iteration with Rayleigh–Ritz steps (Halko, Martinsson & Tropp 2011, sections 4.5 and 5.3),
 * from a fixed start: O(n² count) per step. A spectrum so flat that it does not converge, and a small
 * matrix, get the full decomposition, O(n³) per sweep.
 */
export function leadingEigen(matrix: DenseMatrix, count: number): SymmetricEigen {
  const size = matrix.rows;
  const width = count + SPARE;
  if (size <= SMALL || 2 * width >= size) return symmetricEigen(matrix);
  const start = denseMatrix(size, width);
  fillNormal(start.values, randomStream('embedder-text/leading-eigen'));
  let basis = orthonormalise(start);
  for (let step = 0; step < MOST_ITERATIONS; step++) {
    const image = multiply(matrix, basis);
    const found = ritzPairs(basis, image);
    if (largestResidual(found, count) <= TOLERANCE * found.values[0]!) return found;
    basis = orthonormalise(shifted(image, basis, found.values[0]!));
  }
  return symmetricEigen(matrix);
}

interface RitzPairs extends SymmetricEigen {
  /** C times the vectors. */
  readonly images: DenseMatrix;
}

function ritzPairs(basis: DenseMatrix, image: DenseMatrix): RitzPairs {
  const { values, vectors } = symmetricEigen(multiplyTransposed(basis, image));
  return { values, vectors: multiply(basis, vectors), images: multiply(image, vectors) };
}

function largestResidual({ values, vectors, images }: RitzPairs, count: number): number {
  let largest = 0;
  for (let j = 0; j < count; j++) {
    let squares = 0;
    for (let place = j; place < vectors.values.length; place += vectors.columns) {
      squares += (images.values[place]! - values[j]! * vectors.values[place]!) ** 2;
    }
    largest = Math.max(largest, Math.sqrt(squares));
  }
  return largest;
}

/** (C + s) Q with a small s: of full rank where C is not, with the same eigenvectors. */
function shifted(image: DenseMatrix, basis: DenseMatrix, largest: number): DenseMatrix {
  const values = image.values.map((value, place) => value + 1e-6 * largest * basis.values[place]!);
  return { ...image, values };
}
