import type { StandardError } from './standard-error.js';

/**
 * Delete-one jackknife over R groups: SE² = (R−1)/R Σ (θ₍₋ᵣ₎ − mean)², with R − 1 degrees of
 * freedom (Efron & Tibshirani 1993, eq. 11.5).
 */
export function jackknifeStandardError(values: readonly number[]): StandardError {
  const groups = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / groups;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    standardError: Math.sqrt(((groups - 1) / groups) * squares),
    degreesOfFreedom: groups - 1,
  };
}
