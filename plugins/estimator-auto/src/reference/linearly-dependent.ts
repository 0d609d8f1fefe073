import { DataInvalidError } from '@ggmi/core';
import type { NotPositiveDefiniteError } from '@ggmi/numerics';

/** DATA_INVALID for scores of (X, Y) of which one column is a linear combination of others. */
export function linearlyDependent(
  error: NotPositiveDefiniteError,
  dimensionsX: number,
): DataInvalidError {
  const { pivot, value, threshold } = error;
  const column = pivot < dimensionsX ? `${pivot} of x` : `${pivot - dimensionsX} of y`;
  return new DataInvalidError({
    where: `column ${column}`,
    received: `normal scores of which the columns before it (x first) leave a share of ${value}`,
    expected: `a share above ${threshold}`,
    next: 'Leave a redundant column out; if y is a function of x, their information is infinite.',
    cause: error,
  });
}
