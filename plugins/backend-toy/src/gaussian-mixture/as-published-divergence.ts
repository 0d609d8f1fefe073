import type { OwnRangeHistogram } from './own-range-histogram.js';

/** Densities below this are raised to it: the published program's floor. */
const FLOOR = 1e-10;

/**
 * Σ p ln(p/q) over equally numbered cells of two histograms that share no grid: densities clipped at
 * 1e-10 from below, then made to sum to 1 over the cells.
 *
 * Cells that are empty in both have one common density and the term 0.
 */
export function asPublishedDivergence(p: OwnRangeHistogram, q: OwnRangeHistogram): number {
  const densitiesP = densitiesByCount(p);
  const densitiesQ = densitiesByCount(q);
  const logarithmsP = densitiesP.map(Math.log);
  const logarithmsQ = densitiesQ.map(Math.log);
  const cells = p.counts.length;
  let sum = 0;
  let totalP = 0;
  let totalQ = 0;
  for (let cell = 0; cell < cells; cell++) {
    const countP = p.counts[cell]!;
    const countQ = q.counts[cell]!;
    totalP += densitiesP[countP]!;
    totalQ += densitiesQ[countQ]!;
    if ((countP | countQ) === 0) continue;
    sum += densitiesP[countP]! * (logarithmsP[countP]! - logarithmsQ[countQ]!);
  }
  return sum / totalP + Math.log(totalQ / totalP);
}

/** The clipped density of a cell by the points in it: cells differ in nothing else. */
function densitiesByCount({ counts, points, cellArea }: OwnRangeHistogram): Float64Array {
  let largest = 0;
  for (let cell = 0; cell < counts.length; cell++) largest = Math.max(largest, counts[cell]!);
  const densities = new Float64Array(largest + 1);
  for (let count = 0; count <= largest; count++) {
    densities[count] = Math.max(count / (points * cellArea), FLOOR);
  }
  return densities;
}
