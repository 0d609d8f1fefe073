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
  const countsP = p.counts;
  const countsQ = q.counts;
  let sum = 0;
  let totalP = 0;
  let totalQ = 0;
  let occupied = 0;
  for (let cell = 0; cell < countsP.length; cell++) {
    const countP = countsP[cell]!;
    const countQ = countsQ[cell]!;
    if ((countP | countQ) === 0) continue;
    occupied += 1;
    totalP += densitiesP[countP]!;
    totalQ += densitiesQ[countQ]!;
    sum += densitiesP[countP]! * (logarithmsP[countP]! - logarithmsQ[countQ]!);
  }
  const empty = FLOOR * (countsP.length - occupied);
  totalP += empty;
  totalQ += empty;
  return sum / totalP + Math.log(totalQ / totalP);
}

/** The clipped density of a cell by the points in it: cells differ in nothing else. */
function densitiesByCount({ largest, points, cellArea }: OwnRangeHistogram): Float64Array {
  const densities = new Float64Array(largest + 1);
  for (let count = 0; count <= largest; count++) {
    densities[count] = Math.max(count / (points * cellArea), FLOOR);
  }
  return densities;
}
