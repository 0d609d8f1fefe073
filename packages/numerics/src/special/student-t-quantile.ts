import { normalQuantile } from './normal-quantile.js';
import { studentTDensity, studentTTwoSided } from './student-t-tail.js';

const MAXIMUM_STEPS = 200;

/** Relative steps below this that no longer shrink are rounding. */
const ROUNDING_RANGE = 1e-10;

/** The next Newton iterate for P(|T| ≤ t) = `inside`; that function is concave in t. */
function centralStep(t: number, inside: number, degreesOfFreedom: number): number {
  const slope = 2 * studentTDensity(t, degreesOfFreedom);
  return t + (inside - studentTTwoSided(t, degreesOfFreedom).inside) / slope;
}

/** The same for the tail P(|T| > t), in ln t and ln P, where a power-law tail is a straight line. */
function tailStep(t: number, outside: number, degreesOfFreedom: number): number {
  const tail = studentTTwoSided(t, degreesOfFreedom).outside;
  const slope = (2 * t * studentTDensity(t, degreesOfFreedom)) / tail;
  return t * Math.exp(Math.log(tail / outside) / slope);
}

/**
 * The p-quantile of Student's t with ν `degreesOfFreedom`, not necessarily whole.
 *
 * Newton's method on the exact tail; both curves are concave, so it converges from any start.
 * Relative error below 10⁻¹². ν = ∞ gives the normal quantile.
 * Throws RangeError unless 0 < p < 1 and ν ≥ 1, or when 200 steps do not suffice.
 *
 * @example studentTQuantile(0.975, 10) // 2.228138851986274, the 95 % interval of 11 replicates
 */
export function studentTQuantile(p: number, degreesOfFreedom: number): number {
  if (!(degreesOfFreedom >= 1)) {
    throw new RangeError(
      `studentTQuantile takes at least 1 degree of freedom; got ${degreesOfFreedom}.`,
    );
  }
  const normal = normalQuantile(p);
  if (p === 0.5 || degreesOfFreedom === Infinity) return normal;

  const sign = p < 0.5 ? -1 : 1;
  const outside = 2 * (p < 0.5 ? p : 1 - p);
  const inside = 2 * Math.abs(p - 0.5);
  let t = Math.abs(normal);
  let lastChange = Infinity;
  for (let step = 0; step < MAXIMUM_STEPS; step++) {
    const next =
      inside < 0.5
        ? centralStep(t, inside, degreesOfFreedom)
        : tailStep(t, outside, degreesOfFreedom);
    const change = Math.abs(next - t);
    // Near the root steps shrink until rounding of the tail stops them: for large ν above 1e-14.
    const stalled = lastChange <= ROUNDING_RANGE * t && change >= lastChange;
    if (change <= 1e-14 * t || stalled) return sign * next;
    t = next;
    lastChange = change;
  }
  throw new RangeError(
    `The ${p} quantile of Student's t with ${degreesOfFreedom} degrees of freedom did not converge.`,
  );
}
