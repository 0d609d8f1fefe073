import { denseMatrix, type DenseMatrix } from './dense-matrix.js';

/** Sweeps of rotations; convergence is quadratic, ten are seldom needed. */
const MOST_SWEEPS = 60;

/**
 * The symmetric positive semi-definite (AᵀA)^½ = V S Vᵀ of a square A = U S Vᵀ.
 *
 * Columns of A are rotated pairwise until they are orthogonal: A V = U S. Cost about 10·size³.
 * Throws RangeError when the matrix is not square or holds a value that is not finite.
 * Source: one-sided Jacobi, G. H. Golub and C. F. Van Loan, Matrix Computations, 4th ed., 8.6.3.
 */
export function positivePolarFactor(matrix: DenseMatrix): DenseMatrix {
  const size = matrix.rows;
  if (matrix.columns !== size) {
    throw new RangeError(
      `A ${size} × ${matrix.columns} matrix has no such factor: it is not square.`,
    );
  }
  if (!matrix.values.every(Number.isFinite)) {
    throw new RangeError('The matrix holds a value that is not finite.');
  }
  const columns = Array.from({ length: size }, (_, j) =>
    Float64Array.from({ length: size }, (__, i) => matrix.values[i * size + j]!),
  );
  const vectors = Array.from({ length: size }, (_, j) => {
    const unit = new Float64Array(size);
    unit[j] = 1;
    return unit;
  });
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let rotations = 0;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        rotations += orthogonalise({ columns, vectors }, p, q);
      }
    }
    if (rotations === 0) break;
  }
  return assembled(columns, vectors);
}

interface Factors {
  /** A V, column by column. */
  readonly columns: readonly Float64Array[];
  /** V, column by column. */
  readonly vectors: readonly Float64Array[];
}

/** Rotates columns p and q until they are orthogonal; 1 if that was needed, else 0. */
function orthogonalise({ columns, vectors }: Factors, p: number, q: number): 0 | 1 {
  const a = columns[p]!;
  const b = columns[q]!;
  const product = dot(a, b);
  const aa = dot(a, a);
  const bb = dot(b, b);
  if (Math.abs(product) <= a.length * Number.EPSILON * Math.sqrt(aa * bb)) return 0;
  const ratio = (bb - aa) / (2 * product);
  const tangent = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.hypot(1, ratio));
  const cosine = 1 / Math.hypot(1, tangent);
  rotate(a, b, { cosine, sine: cosine * tangent });
  rotate(vectors[p]!, vectors[q]!, { cosine, sine: cosine * tangent });
  return 1;
}

function rotate(
  a: Float64Array,
  b: Float64Array,
  { cosine, sine }: { readonly cosine: number; readonly sine: number },
): void {
  for (let i = 0; i < a.length; i++) {
    const held = a[i]!;
    a[i] = cosine * held - sine * b[i]!;
    b[i] = sine * held + cosine * b[i]!;
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Σ_k s_k v_k v_kᵀ, s_k the length of column k of A V. */
function assembled(columns: Factors['columns'], vectors: Factors['vectors']): DenseMatrix {
  const size = columns.length;
  const factor = denseMatrix(size, size);
  columns.forEach((column, k) => {
    const singular = Math.sqrt(dot(column, column));
    const vector = vectors[k]!;
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        factor.values[i * size + j]! += singular * vector[i]! * vector[j]!;
      }
    }
  });
  return factor;
}
