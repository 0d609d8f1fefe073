/** The shape of a mixture of K Gaussians with diagonal covariances in d dimensions. */
export interface MixtureShape {
  readonly components: number;
  readonly dimensions: number;
}

/**
 * Added to every variance, in squared units of the prepared columns. Without it the density of
 * repeated values grows without end; with it one dimension holds at most about 7 nats.
 */
const VARIANCE_FLOOR = 1e-6;
const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/** How many numbers describe a mixture: K logits, K·d means, K·d log-variances, in this order. */
export function mixtureLength({ components, dimensions }: MixtureShape): number {
  return components * (1 + 2 * dimensions);
}

/**
 * ln Σ_k w_k N(u; m_k, v_k), w the softmax of the logits, by log-sum-exp. `terms` (length K)
 * receives ln of every component's weighted density.
 */
export function mixtureLogDensity(
  description: Float64Array,
  point: Float64Array,
  terms: Float64Array,
): number {
  const components = terms.length;
  const dimensions = point.length;
  const variancesFrom = components * (1 + dimensions);
  for (let k = 0; k < components; k++) {
    let term = description[k]!;
    for (let c = 0; c < dimensions; c++) {
      const at = k * dimensions + c;
      const deviation = point[c]! - description[components + at]!;
      const variance = Math.exp(description[variancesFrom + at]!) + VARIANCE_FLOOR;
      term -= HALF_LOG_TWO_PI + 0.5 * (Math.log(variance) + (deviation * deviation) / variance);
    }
    terms[k] = term;
  }
  const logWeights = logSumOf(description, components);
  for (let k = 0; k < components; k++) terms[k]! -= logWeights;
  return logSumOf(terms, components);
}

/**
 * Adds `weight` times the gradient of the log-density by the description and by the point.
 * `terms` and `logDensity` are those of `mixtureLogDensity` for the same description and point.
 */
export function addMixtureGradient(
  { description, point, terms, logDensity, weight }: MixtureReading,
  into: { readonly description: Float64Array; readonly point: Float64Array },
): void {
  const components = terms.length;
  const dimensions = point.length;
  const variancesFrom = components * (1 + dimensions);
  const logWeights = logSumOf(description, components);
  for (let k = 0; k < components; k++) {
    const posterior = weight * Math.exp(terms[k]! - logDensity);
    into.description[k]! += posterior - weight * Math.exp(description[k]! - logWeights);
    for (let c = 0; c < dimensions; c++) {
      const at = k * dimensions + c;
      const deviation = point[c]! - description[components + at]!;
      const spread = Math.exp(description[variancesFrom + at]!);
      const variance = spread + VARIANCE_FLOOR;
      const slope = (posterior * deviation) / variance;
      into.description[components + at]! += slope;
      into.point[c]! -= slope;
      into.description[variancesFrom + at]! +=
        (0.5 * posterior * spread * ((deviation * deviation) / variance - 1)) / variance;
    }
  }
}

/** One evaluation of a mixture, and how much its gradient counts. */
export interface MixtureReading {
  readonly description: Float64Array;
  readonly point: Float64Array;
  readonly terms: Float64Array;
  readonly logDensity: number;
  readonly weight: number;
}

/** ln Σ exp over the first `count` values. */
function logSumOf(values: Float64Array, count: number): number {
  let largest = -Infinity;
  for (let i = 0; i < count; i++) if (values[i]! > largest) largest = values[i]!;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += Math.exp(values[i]! - largest);
  return largest + Math.log(sum);
}
