import { normalCdf } from '@ggmi/numerics';
import { elementwise, type PairOfMaps } from './injective-map.js';

/** Two unit-variance normal components: `weight` on the first. */
interface TwoNormals {
  readonly weight: number;
  readonly means: readonly [number, number];
}

/** Bisection alone takes about 55 steps to the spacing of doubles. */
const MAXIMUM_STEPS = 100;

/** φ(t), the standard normal density. */
function normalDensity(t: number): number {
  return Math.exp(-0.5 * t * t) / Math.sqrt(2 * Math.PI);
}

/** P(T ≤ t) − Φ(z) and its slope in t, from the upper tails where z > 0: no cancellation. */
function excess(law: TwoNormals, t: number, z: number): readonly [number, number] {
  const side = z > 0 ? -1 : 1;
  const first = t - law.means[0];
  const second = t - law.means[1];
  const tail = law.weight * normalCdf(side * first) + (1 - law.weight) * normalCdf(side * second);
  const slope = law.weight * normalDensity(first) + (1 - law.weight) * normalDensity(second);
  return [side * (tail - normalCdf(side * z)), slope];
}

/**
 * F⁻¹(Φ(z)) for the distribution function F of two normals, by Newton's method inside a bracket:
 * the answer lies between mean + z of one component and that of the other.
 */
function fromNormal(law: TwoNormals, z: number): number {
  let low = Math.min(...law.means) + z;
  let high = Math.max(...law.means) + z;
  let t = (low + high) / 2;
  for (let step = 0; step < MAXIMUM_STEPS; step++) {
    const [above, slope] = excess(law, t, z);
    if (above === 0) return t;
    if (above > 0) high = t;
    else low = t;
    const newton = t - above / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - t) <= 1e-15 * Math.max(1, Math.abs(t))) return next;
    t = next;
  }
  return t;
}

/**
 * Standard normal margins become mixtures of two normals, as Φ followed by the inverse distribution
 * function: 0.3 N(0,1) + 0.7 N(5,1) for X, 0.5 N(−1,1) + 0.5 N(3,1) for Y
 * (Czyż et al., NeurIPS 2023).
 */
export const bimodalMap: PairOfMaps = {
  name: 'bimodal',
  x: elementwise((z) => fromNormal({ weight: 0.3, means: [0, 5] }, z)),
  y: elementwise((z) => fromNormal({ weight: 0.5, means: [-1, 3] }, z)),
};
