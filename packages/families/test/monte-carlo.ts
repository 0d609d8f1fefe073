/** Mean and its standard error. */
export interface MonteCarlo {
  readonly mean: number;
  readonly standardError: number;
}

/** The sample mean of `values` with s/√n, s with divisor n − 1. */
export function monteCarlo(values: ArrayLike<number>): MonteCarlo {
  const n = values.length;
  const list = Array.from(values);
  const mean = list.reduce((sum, value) => sum + value, 0) / n;
  const squares = list.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, standardError: Math.sqrt(squares / (n - 1) / n) };
}

/** |mean − truth| in standard errors. */
export function standardErrorsFrom(truth: number, { mean, standardError }: MonteCarlo): number {
  return Math.abs(mean - truth) / standardError;
}
