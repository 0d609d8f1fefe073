import type {
  Distribution,
  DivergenceEstimate,
  DivergenceEstimator,
  EstimateWarning,
  JsonObject,
  Unit,
} from '@ggmi/core';
import type { RandomStream } from '@ggmi/numerics';

/** What one divergence estimator says of both models, each against samples of the truth. */
export interface SampledDivergence extends JsonObject {
  /** D(W′, D) and D(W, D): means over the rounds. */
  readonly anchors: number;
  readonly synthetic: number;
  readonly unit: Unit;
  readonly kind: DivergenceEstimate['kind'];
  readonly warnings: readonly (EstimateWarning & JsonObject)[];
}

/** The laws that are compared. */
export interface ComparedLaws {
  readonly truth: Distribution;
  readonly anchors: Distribution;
  readonly synthetic: Distribution;
}

/**
 * Means over rounds of what an estimator reads from fresh samples; the sample of the truth is common
 * to both models of a round.
 */
export async function compareBySamples(
  estimator: DivergenceEstimator,
  laws: ComparedLaws,
  options: {
    readonly samples: number;
    readonly rounds: number;
    readonly random: RandomStream;
    readonly signal: AbortSignal;
  },
): Promise<SampledDivergence> {
  const { samples, rounds, signal } = options;
  const sums = { anchors: 0, synthetic: 0 };
  let last: DivergenceEstimate | undefined;
  const warnings = new Map<string, EstimateWarning & JsonObject>();
  for (let round = 0; round < rounds; round++) {
    const random = options.random.fork(String(round));
    const truth = laws.truth.sample(samples, random.fork('truth'));
    for (const arm of ['anchors', 'synthetic'] as const) {
      const drawn = laws[arm].sample(samples, random.fork(arm));
      last = await estimator.estimate(drawn, truth, { random: random.fork('estimate'), signal });
      if (!Number.isFinite(last.value)) {
        throw new TypeError(`the estimator returned ${last.value}, not a finite number`);
      }
      sums[arm] += last.value;
      for (const { code, message } of last.warnings) {
        if (!warnings.has(code)) warnings.set(code, { code, message });
      }
    }
  }
  const { unit, kind } = last!;
  return {
    anchors: sums.anchors / rounds,
    synthetic: sums.synthetic / rounds,
    unit,
    kind,
    warnings: [...warnings.values()],
  };
}
