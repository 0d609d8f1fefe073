const LEAST_PROBABILITY = 1e-4;

/** The least k with P(Bin(n, p) ≤ k) ≥ 1e-4: fewer successes are no chance. */
export function leastCount({
  trials,
  probability,
}: {
  readonly trials: number;
  readonly probability: number;
}): number {
  let mass = (1 - probability) ** trials;
  let below = 0;
  for (let successes = 0; successes <= trials; successes++) {
    below += mass;
    if (below >= LEAST_PROBABILITY) return successes;
    mass *= ((trials - successes) / (successes + 1)) * (probability / (1 - probability));
  }
  return trials;
}
