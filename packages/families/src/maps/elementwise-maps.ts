import { normalCdf } from '@ggmi/numerics';
import { elementwise, type PairOfMaps } from './injective-map.js';

// All maps of this file: Czyż et al., "Beyond Normal", NeurIPS 2023, section 4 and appendix.

/** Φ of every entry: standard normal margins become uniform on (0, 1). */
export const normalCdfMap: PairOfMaps = {
  name: 'normal-cdf',
  x: elementwise(normalCdf),
  y: elementwise(normalCdf),
};

/** t√|t| of every entry: longer tails, a density that is infinite at 0. */
export const halfCubeMap: PairOfMaps = {
  name: 'half-cube',
  x: elementwise((t) => t * Math.sqrt(Math.abs(t))),
  y: elementwise((t) => t * Math.sqrt(Math.abs(t))),
};

/** asinh of every entry: tames power-law tails. */
export const asinhMap: PairOfMaps = {
  name: 'asinh',
  x: elementwise(Math.asinh),
  y: elementwise(Math.asinh),
};

/** Increasing maps with many inflections; the slopes stay above 0.16 (X) and 0.53 (Y). */
export const wigglyMap: PairOfMaps = {
  name: 'wiggly',
  x: elementwise(
    (x) => x + 0.4 * Math.sin(x) + 0.2 * Math.sin(1.7 * x + 1) + 0.03 * Math.sin(3.3 * x - 2.5),
  ),
  y: elementwise(
    (y) =>
      y - 0.4 * Math.sin(0.4 * y) + 0.17 * Math.sin(1.3 * y + 3.5) + 0.02 * Math.sin(4.3 * y - 2.5),
  ),
};
