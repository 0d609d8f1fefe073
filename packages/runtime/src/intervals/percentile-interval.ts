import { sampleVariance } from './standard-error.js';

/**
 * Standard deviation and percentile interval of bootstrap draws; quantiles by linear interpolation
 * (type 7 of Hyndman & Fan 1996).
 */
export function percentileInterval(
  draws: readonly number[],
  level: number,
): { readonly standardError: number; readonly lower: number; readonly upper: number } {
  const sorted = draws.toSorted((a, b) => a - b);
  const tail = (1 - level) / 2;
  return {
    standardError: Math.sqrt(sampleVariance(draws)),
    lower: quantileOfSorted(sorted, tail),
    upper: quantileOfSorted(sorted, 1 - tail),
  };
}

function quantileOfSorted(sorted: readonly number[], probability: number): number {
  const position = probability * (sorted.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (position - below) * (sorted[above]! - sorted[below]!);
}
