/** Newton squares its error at every step: a last step of 1e-8 leaves rounding alone. */
const TOLERANCE = 1e-8;
const MAXIMUM_STEPS = 200;

/**
 * The weight w that minimises the logistic loss of the differences T, each run counted as one mean,
 * with one mirrored pseudo-pair added:
 *
 *   Σ_r (n/n_r) Σ_i ln(1+e^{−wT_ri}) + ½ ln(1+e^{−ws}) + ½ ln(1+e^{ws}),
 *
 * n the mean number of pairs of a run, s the root mean square of T. In units of 1/T; 0 where every
 * difference is 0.
 *
 * The pseudo-pair is the conjugate prior of one observation that says nothing (Diaconis & Ylvisaker
 * 1979). Without it T > 0 throughout sends w to infinity, and one negative T of a held-out run then
 * costs an infinite loss. With it the problem is strictly convex and |w| s < N + 2 for N pairs:
 * x/(1+e^x) ≤ 0.279 bounds the pull of the data by 0.279 N/w, which the pseudo-pair's ½ tanh(ws/2)
 * outweighs there. It carries one part in N, scales with T, and leaves the reading a lower bound,
 * which holds at any w fitted elsewhere. Newton's method, halving the
 * bracket where a step leaves it; it ends after 200 steps at the latest, and any w is a valid one. `start` saves steps and does not change the
 * answer beyond rounding.
 */
export function fitLogisticWeight(runs: readonly Float64Array[], start = 0): number {
  const scale = rootMeanSquare(runs);
  if (scale === 0) return 0;
  const pairs = runs.reduce((sum, run) => sum + run.length, 0);
  let lower = -(pairs + 2);
  let upper = pairs + 2;
  let weight = Math.min(upper, Math.max(lower, start * scale));
  for (let step = 0; step < MAXIMUM_STEPS; step++) {
    const { slope, curvature } = derivatives(runs, weight, scale);
    if (slope > 0) upper = weight;
    else lower = weight;
    const newton = weight - slope / curvature;
    const next = newton > lower && newton < upper ? newton : (lower + upper) / 2;
    const change = Math.abs(next - weight);
    weight = next;
    if (change <= TOLERANCE * Math.max(1, Math.abs(weight))) break;
  }
  return weight / scale;
}

/** First and second derivative by the weight of the scaled differences T/s. */
function derivatives(
  runs: readonly Float64Array[],
  weight: number,
  scale: number,
): { readonly slope: number; readonly curvature: number } {
  const pairs = runs.reduce((sum, run) => sum + run.length, 0) / runs.length;
  const half = Math.tanh(weight / 2);
  let slope = half / 2;
  let curvature = (1 - half * half) / 4;
  for (const run of runs) {
    let runSlope = 0;
    let runCurvature = 0;
    for (let i = 0; i < run.length; i++) {
      const difference = run[i]! / scale;
      const miss = 1 / (1 + Math.exp(weight * difference));
      runSlope -= difference * miss;
      runCurvature += difference * difference * miss * (1 - miss);
    }
    slope += (runSlope * pairs) / run.length;
    curvature += (runCurvature * pairs) / run.length;
  }
  return { slope, curvature };
}

/** Divided by the largest first, so that tiny differences do not underflow when squared. */
function rootMeanSquare(runs: readonly Float64Array[]): number {
  let largest = 0;
  let pairs = 0;
  for (const run of runs) {
    pairs += run.length;
    for (let i = 0; i < run.length; i++) largest = Math.max(largest, Math.abs(run[i]!));
  }
  if (largest === 0) return 0;
  let sum = 0;
  for (const run of runs) {
    for (let i = 0; i < run.length; i++) sum += (run[i]! / largest) ** 2;
  }
  return largest * Math.sqrt(sum / pairs);
}
