import { denseMatrix, type DenseMatrix } from './dense-matrix.js';

/** Sweeps after which Jacobi's method has failed; it converges quadratically within about ten. */
const MOST_SWEEPS = 60;

/** A = V diag(λ) Vᵀ. */
export interface SymmetricEigen {
  /** λ, largest first. */
  readonly values: Float64Array;
  /** V: column j is the unit eigenvector of `values[j]`. */
  readonly vectors: DenseMatrix;
}

/**
 * Eigenvalues and orthonormal eigenvectors of a symmetric matrix, of which the upper triangle is
 * read, by cyclic Jacobi rotations (Golub & Van Loan 2013, section 8.5).
 *
 * O(n³) per sweep: for small matrices. Accurate to a few rounding errors of the largest entry.
 * Throws RangeError when the matrix is not square or an entry is not finite.
 */
export function symmetricEigen(matrix: DenseMatrix): SymmetricEigen {
  const n = matrix.rows;
  if (matrix.columns !== n) {
    throw new RangeError(
      `symmetricEigen: ${n} × ${matrix.columns} given, a square matrix is wanted.`,
    );
  }
  const rotated = symmetrised(matrix);
  const vectors = denseMatrix(n, n);
  for (let i = 0; i < n; i++) vectors.values[i * n + i] = 1;
  for (let sweep = 0; rotateAll(rotated, vectors.values, n); sweep++) {
    if (sweep === MOST_SWEEPS) throw new RangeError('symmetricEigen: no convergence.');
  }
  return sorted(rotated, vectors);
}

function symmetrised({ rows: n, values }: DenseMatrix): Float64Array {
  const copy = values.slice();
  for (let i = 0; i < n; i++) {
    for (let j = i; j < n; j++) {
      const entry = values[i * n + j]!;
      if (!Number.isFinite(entry)) {
        throw new RangeError(`symmetricEigen: ${entry} at (${i}, ${j}), a finite entry is wanted.`);
      }
      copy[j * n + i] = entry;
    }
  }
  return copy;
}

/** One sweep over all off-diagonal entries; false when all of them were nothing beside the diagonal. */
function rotateAll(a: Float64Array, v: Float64Array, n: number): boolean {
  let largest = 0;
  for (const entry of a) largest = Math.max(largest, Math.abs(entry));
  const negligible = (largest * Number.EPSILON) / 8;
  let rotations = 0;
  for (let p = 0; p < n - 1; p++) {
    for (let q = p + 1; q < n; q++) {
      if (Math.abs(a[p * n + q]!) <= negligible) continue;
      rotate(a, v, { n, p, q });
      rotations++;
    }
  }
  return rotations > 0;
}

/** The rotation in the plane (p, q) that makes a_pq zero. */
function rotate(
  a: Float64Array,
  v: Float64Array,
  { n, p, q }: { readonly n: number; readonly p: number; readonly q: number },
): void {
  const cotangent = (a[q * n + q]! - a[p * n + p]!) / (2 * a[p * n + q]!);
  const tangent = (cotangent >= 0 ? 1 : -1) / (Math.abs(cotangent) + Math.hypot(1, cotangent));
  const cosine = 1 / Math.hypot(1, tangent);
  const sine = tangent * cosine;
  mixLines(a, { first: p, second: q, stride: n, cosine, sine });
  mixLines(a, { first: p * n, second: q * n, stride: 1, cosine, sine });
  mixLines(v, { first: p, second: q, stride: n, cosine, sine });
  a[p * n + q] = 0;
  a[q * n + p] = 0;
}

interface Mixture {
  /** Where the two rows or columns begin. */
  readonly first: number;
  readonly second: number;
  /** From one of their entries to the next. */
  readonly stride: number;
  readonly cosine: number;
  readonly sine: number;
}

/** Turns two rows or two columns of a square matrix. */
function mixLines(values: Float64Array, mixture: Mixture): void {
  const { first, second, stride, cosine, sine } = mixture;
  const end = Math.sqrt(values.length) * stride;
  for (let step = 0; step < end; step += stride) {
    const one = values[first + step]!;
    const other = values[second + step]!;
    values[first + step] = cosine * one - sine * other;
    values[second + step] = sine * one + cosine * other;
  }
}

function sorted(diagonalised: Float64Array, vectors: DenseMatrix): SymmetricEigen {
  const n = vectors.rows;
  const order = Array.from({ length: n }, (_, j) => j).sort(
    (i, j) => diagonalised[j * n + j]! - diagonalised[i * n + i]!,
  );
  const arranged = denseMatrix(n, n);
  order.forEach((from, to) => {
    for (let i = 0; i < n; i++) arranged.values[i * n + to] = vectors.values[i * n + from]!;
  });
  return {
    values: Float64Array.from(order, (j) => diagonalised[j * n + j]!),
    vectors: arranged,
  };
}
