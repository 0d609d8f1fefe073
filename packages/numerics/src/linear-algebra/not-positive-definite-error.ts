const BRAND = Symbol.for('ggmi/NotPositiveDefiniteError');

/** A Cholesky factorisation met a pivot that is not above its rounding noise. */
export class NotPositiveDefiniteError extends RangeError {
  readonly code = 'NOT_POSITIVE_DEFINITE';
  /** Index of the row and column, from 0, that depends linearly on those before it. */
  readonly pivot: number;
  /** What was left of the diagonal entry there. */
  readonly value: number;
  /** The least value that would have been accepted. */
  readonly threshold: number;
  readonly [BRAND] = true;

  constructor(found: {
    readonly pivot: number;
    readonly value: number;
    readonly threshold: number;
  }) {
    super(
      `The matrix is not positive definite to working precision: pivot ${found.pivot} is ` +
        `${found.value}, and it must be above ${found.threshold}.`,
    );
    this.name = 'NotPositiveDefiniteError';
    this.pivot = found.pivot;
    this.value = found.value;
    this.threshold = found.threshold;
  }

  /** Whether `error` is one, also when it comes from another copy of this package. */
  static is(error: unknown): error is NotPositiveDefiniteError {
    return typeof error === 'object' && error !== null && BRAND in error;
  }
}
