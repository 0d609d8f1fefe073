/** What a mutual-information bound on a generalization error is computed from. */
export interface InformationBoundInput {
  /** I(S;W) in nats; below 0 it is clamped to 0. */
  readonly information: number;
  /** The number of items of S. */
  readonly items: number;
  /** σ of the σ-sub-Gaussian loss: half the spread of a bounded one. */
  readonly sigma: number;
  /** η^{L/2} of Zhang, Liu & Tao (2018). Default 1, which is Xu & Raginsky (2017). */
  readonly contraction?: number;
}

/**
 * A bound on |E[R(W) − R̂_S(W)]|, the *signed* expectation, for S of i.i.d. items:
 * η^{L/2} √(2σ² I(S;W) / n).
 *
 * It does not bound E|R(W) − R̂_S(W)|: a constant learner on a fair coin has I = 0 and mean absolute
 * error ½. Source: Xu & Raginsky (2017), theorem 1; the factor by Zhang, Liu & Tao (2018).
 */
export function signedErrorBound(input: InformationBoundInput): number {
  return rootBound(input, 0);
}

/**
 * A bound on E|R(W) − R̂_S(W)| for S of i.i.d. items: √(2σ² (I(S;W) + ln 2) / n), at η = 1.
 *
 * By the Donsker–Varadhan inequality with E exp(λ|X|) ≤ 2 exp(λ²σ²/2n). A contraction does not
 * carry over to the absolute value, so `contraction` is not used.
 */
export function absoluteErrorBound(input: Omit<InformationBoundInput, 'contraction'>): number {
  return rootBound({ ...input, contraction: 1 }, Math.LN2);
}

function rootBound(input: InformationBoundInput, extra: number): number {
  const radicand = Math.max(0, input.information) + extra;
  return (input.contraction ?? 1) * Math.sqrt((2 * input.sigma ** 2 * radicand) / input.items);
}
