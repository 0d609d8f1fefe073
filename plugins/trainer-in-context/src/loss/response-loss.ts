/** a: the share of the uniform law in p′ = (1 − a) q + a/256^B. */
export const SMOOTHING = 0.01;

/** The log-loss of one response. */
export interface ResponseLoss {
  /** −ln p′ / (B ln 256 − ln a), in (0, 1]. */
  readonly loss: number;
  /** −ln p′ / B. */
  readonly natsPerByte: number;
}

/**
 * The bounded log-loss of a whole response of B bytes, where only its probability q is known and not
 * those of its tokens: p′ mixes q with the uniform law of B bytes, so that 0 < p′ < 1 and
 * −ln p′ ≤ B ln 256 − ln a, with equality at q = 0. Of one byte it is the per-token loss of the other
 * text trainers, −ln((1 − a) q + a/V)/ln(V/a) with V = 256.
 *
 * @param logProbability ln q, nats, −∞ included; above 0 by rounding at most.
 * @param bytes B, at least 1.
 */
export function responseLoss(logProbability: number, bytes: number): ResponseLoss {
  const most = bytes * Math.log(256) - Math.log(SMOOTHING);
  const own = Math.log1p(-SMOOTHING) + logProbability;
  const nats = -logSum(own, -most);
  return { loss: nats / most, natsPerByte: nats / bytes };
}

/** ln(e^x + e^y) for y finite, never below y. */
function logSum(x: number, y: number): number {
  return x > y ? x + Math.log1p(Math.exp(y - x)) : y + Math.log1p(Math.exp(x - y));
}
