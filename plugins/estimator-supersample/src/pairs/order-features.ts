import type { Matrix } from '@ggmi/core';
import type { MemberPairs } from './member-pairs.js';

/** Features of one run, a row per pair. */
export type FeatureRun = Matrix;

/**
 * Features of the pairs that change their sign when the members change places, by run; each of root
 * mean square 1 over all runs.
 *
 * With D the differences and S the sums of the members' columns (held back, trained), loss first:
 * D₀, D₀u₀, D₀u₀², D₀v, and for every prediction j: D_j and D₀u_j, where u = z/√(1+z²) of the
 * standardised sum and v = |D₀|/(1+|D₀|) of the scaled difference. So ln p(a,b)/p(b,a), which is odd,
 * may be steeper for large losses than for small, bend with the size of D₀, and depend on what both
 * members are predicted to be. u and v are bounded: an outlier weighs no more than its difference.
 *
 * Scales are of all runs, but only of |D| and S, which do not know which member was trained on.
 * Features that vanish everywhere are left out.
 */
export function orderFeatures(runs: readonly MemberPairs[]): FeatureRun[] {
  const columns = runs[0]!.trained.columns;
  const pairs = Array.from({ length: columns }, (_, column) => ({
    differences: scaledDifferences(runs, column),
    bends: boundedSums(runs, column),
  }));
  const [loss, ...predictions] = pairs;
  const { differences, bends } = loss!;
  const features = [
    differences,
    times(differences, bends),
    times(differences, times(bends, bends)),
    differences.map((d) => (d * Math.abs(d)) / (1 + Math.abs(d))),
    ...predictions.flatMap((each) => [each.differences, times(differences, each.bends)]),
  ];
  const scaled = features.map(unitRootMeanSquare).filter((feature) => feature.some((x) => x !== 0));
  return splitByRun(runs, scaled);
}

function scaledDifferences(runs: readonly MemberPairs[], column: number): Float64Array {
  return unitRootMeanSquare(pooled(runs, column, (trained, heldBack) => heldBack - trained));
}

/** z/√(1+z²) of the standardised sums; 0 where all sums are equal. */
function boundedSums(runs: readonly MemberPairs[], column: number): Float64Array {
  const sums = pooled(runs, column, (trained, heldBack) => trained / 2 + heldBack / 2);
  const centre = sums.reduce((sum, value) => sum + value / sums.length, 0);
  return unitRootMeanSquare(sums.map((sum) => sum - centre)).map((z) => z / Math.hypot(1, z));
}

/** Divided by the largest first, so that no square overflows or vanishes. */
function unitRootMeanSquare(values: Float64Array): Float64Array {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return values;
  const shares = values.map((value) => value / largest);
  const squares = shares.reduce((sum, share) => sum + share * share, 0);
  const scale = Math.sqrt(squares / values.length);
  return shares.map((share) => share / scale);
}

function times(first: Float64Array, second: Float64Array): Float64Array {
  return first.map((value, index) => value * second[index]!);
}

function pooled(
  runs: readonly MemberPairs[],
  column: number,
  combine: (trained: number, heldBack: number) => number,
): Float64Array {
  return Float64Array.from(
    runs.flatMap(({ trained, heldBack }) =>
      Array.from({ length: trained.rows }, (_, row) => {
        const entry = row * trained.columns + column;
        return combine(trained.values[entry]!, heldBack.values[entry]!);
      }),
    ),
  );
}

function splitByRun(runs: readonly MemberPairs[], features: readonly Float64Array[]): FeatureRun[] {
  const columns = features.length;
  let first = 0;
  return runs.map(({ trained: { rows } }) => {
    const values = new Float64Array(rows * columns);
    features.forEach((feature, column) => {
      for (let row = 0; row < rows; row++) values[row * columns + column] = feature[first + row]!;
    });
    first += rows;
    return { rows, columns, values };
  });
}
