import { logGamma, type BlockNorm } from '@ggmi/numerics';

/** ln c_d, the log-volume of the ball of radius 1: d ln 2 (Chebyshev) or (d/2) ln π − lnΓ(d/2 + 1) (Euclid). */
export function logUnitBallVolume(dimension: number, norm: BlockNorm): number {
  if (norm === 'chebyshev') return dimension * Math.LN2;
  return (dimension / 2) * Math.log(Math.PI) - logGamma(dimension / 2 + 1);
}
