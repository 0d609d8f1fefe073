/** Resamples that are summed in one pass over a row: each has a sum of its own to wait for. */
export const LANES = 4;

/** How often each item counts, in each of `LANES` resamples. */
export type LaneCounts = readonly [Float64Array, Float64Array, Float64Array, Float64Array];

/** No counts yet for a number of items. */
export function laneCounts(items: number): LaneCounts {
  const counts = (): Float64Array => new Float64Array(items);
  return [counts(), counts(), counts(), counts()];
}

/** Σ count · loss over the items of a row, from the first on, for each lane: written into `sums`. */
export function weightedSums(row: Float64Array, counts: LaneCounts, sums: Float64Array): void {
  const [first, second, third, fourth] = counts;
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let item = 0; item < row.length; item++) {
    const loss = row[item]!;
    a += first[item]! * loss;
    b += second[item]! * loss;
    c += third[item]! * loss;
    d += fourth[item]! * loss;
  }
  sums[0] = a;
  sums[1] = b;
  sums[2] = c;
  sums[3] = d;
}
