import { normalCdf } from '@ggmi/numerics';

const lowest = -8;
const highest = 8;
/** Even, for Simpson's rule: the integrand is smooth, and the error far below 1e-10. */
const steps = 800;

/**
 * P(largest − smallest of k standard normal draws ≤ q) = k ∫ φ(z) [Φ(z) − Φ(z − q)]^(k−1) dz: the
 * studentized range with infinitely many degrees of freedom.
 */
function rangeProbability(q: number, k: number): number {
  const width = (highest - lowest) / steps;
  let sum = 0;
  for (let index = 0; index <= steps; index++) {
    const z = lowest + index * width;
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    const weight = index === 0 || index === steps ? 1 : index % 2 === 1 ? 4 : 2;
    sum += weight * density * (normalCdf(z) - normalCdf(z - q)) ** (k - 1);
  }
  return (k * sum * width) / 3;
}

/** The quantile of the studentized range of k ≥ 2 groups with infinitely many degrees of freedom. */
export function studentizedRangeQuantile(probability: number, k: number): number {
  let [low, high] = [0, 16];
  while (high - low > 1e-10) {
    const middle = (low + high) / 2;
    if (rangeProbability(middle, k) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
