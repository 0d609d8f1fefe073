import type { RandomStream } from './random-stream.js';

/**
 * A draw of χ² with ν `degreesOfFreedom`, not necessarily whole.
 *
 * 2·Gamma(ν/2) by squeezed cubes of normal draws (Marsaglia & Tsang 2000, ACM TOMS 26, 363); below
 * ν = 2 a draw at ν + 2 times U^(2/ν). Throws RangeError unless 0 < ν < ∞.
 */
export function chiSquare(degreesOfFreedom: number, random: RandomStream): number {
  if (!(degreesOfFreedom > 0 && degreesOfFreedom < Infinity)) {
    throw new RangeError(`chiSquare takes 0 < ν < ∞; it was given ${degreesOfFreedom}.`);
  }
  const shape = degreesOfFreedom / 2;
  if (shape >= 1) return 2 * gammaDraw(shape, random);
  return 2 * gammaDraw(shape + 1, random) * (1 - random.uniform()) ** (1 / shape);
}

function gammaDraw(shape: number, random: RandomStream): number {
  const centre = shape - 1 / 3;
  const slope = 1 / Math.sqrt(9 * centre);
  for (;;) {
    const normal = random.normal();
    const cube = (1 + slope * normal) ** 3;
    if (cube <= 0) continue;
    const bound = 0.5 * normal * normal + centre * (1 - cube + Math.log(cube));
    if (Math.log(1 - random.uniform()) < bound) return centre * cube;
  }
}
