import { studentizedRangeQuantile } from './studentized-range-quantile.js';

/**
 * The difference of mean ranks from which two of k methods differ over N blocks (Nemenyi 1963, as in
 * Demšar 2006, JMLR 7, section 3.2.2): q_α √(k(k+1)/(6N)), q_α the studentized range over √2.
 */
export function criticalDifference(size: {
  readonly methods: number;
  readonly blocks: number;
  readonly significance: number;
}): number {
  const { methods, blocks, significance } = size;
  const quantile = studentizedRangeQuantile(1 - significance, methods) / Math.SQRT2;
  return quantile * Math.sqrt((methods * (methods + 1)) / (6 * blocks));
}

/**
 * Groups of methods whose mean ranks lie within the critical difference of each other: the bars of a
 * critical-difference diagram. Only groups of two or more that no other contains; indices by rank.
 */
export function indistinctGroups(
  meanRanks: readonly number[],
  difference: number,
): readonly (readonly number[])[] {
  const order = meanRanks
    .map((_, index) => index)
    .toSorted((a, b) => meanRanks[a]! - meanRanks[b]!);
  const groups: (readonly number[])[] = [];
  let reached = 0;
  for (const [start, first] of order.entries()) {
    const tooFar = order.findIndex((method) => meanRanks[method]! - meanRanks[first]! > difference);
    const end = tooFar < 0 ? order.length : tooFar;
    if (end - start < 2 || end <= reached) continue;
    groups.push(order.slice(start, end));
    reached = end;
  }
  return groups;
}
