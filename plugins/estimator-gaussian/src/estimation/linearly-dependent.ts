import { DataInvalidError } from '@ggmi/core';
import type { NotPositiveDefiniteError } from '@ggmi/numerics';

/** DATA_INVALID for a failed Cholesky pivot of the correlations of (X, Y): names the column. */
export function linearlyDependent(
  error: NotPositiveDefiniteError,
  dimensionsX: number,
): DataInvalidError {
  const { pivot, value, threshold } = error;
  const column = pivot < dimensionsX ? `${pivot} of x` : `${pivot - dimensionsX} of y`;
  return new DataInvalidError({
    where: `column ${column}`,
    received: `a share of ${value} that the columns before it (x first) do not explain linearly`,
    expected: `a share above ${threshold}`,
    next: 'Leave a redundant column out; if y is a function of x, their information is infinite.',
    cause: error,
  });
}
