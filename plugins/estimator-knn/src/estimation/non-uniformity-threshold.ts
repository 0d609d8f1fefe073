import { denseMatrix, quantile, type RandomStream } from '@ggmi/numerics';
import { principalBox } from './principal-box.js';

/** Which neighbourhoods the threshold is for. */
export interface NeighbourhoodShape {
  /** Neighbours of a point. */
  readonly k: number;
  /** Columns of every block. */
  readonly widths: readonly number[];
}

/** The quantile 0.005 then rests on 100 draws in up to three dimensions, and on 10 in ten. */
function draws(dimension: number): number {
  return Math.max(2_000, Math.min(20_000, Math.round(200_000 / dimension ** 2)));
}

/**
 * α of LNC: the ratio of volumes V̄/V that falls short with probability `level` where the density
 * is uniform, so that a smaller one speaks for local non-uniformity.
 *
 * By simulation: k points uniform in a cube around the point, V by the blocks' own largest
 * distances and V̄ by `principalBox`, as the estimate compares them; the size of the cube cancels.
 * Source: Gao, Ver Steeg & Galstyan 2015, AISTATS, α_{k,d}. Its published table for single
 * columns (0.37 for k = 5 and 0.63 for k = 10 in two dimensions) is met at a level of about 0.01.
 */
export function nonUniformityThreshold(
  { k, widths }: NeighbourhoodShape,
  { level, random }: { readonly level: number; readonly random: RandomStream },
): number {
  const d = widths.reduce((sum, width) => sum + width, 0);
  const offsets = denseMatrix(k, d);
  const ratios = new Float64Array(draws(d));
  for (let draw = 0; draw < ratios.length; draw++) {
    for (let i = 0; i < offsets.values.length; i++) offsets.values[i] = 2 * random.uniform() - 1;
    let logVolume = 0;
    let column = 0;
    for (const width of widths) {
      logVolume += width * Math.log(largestIn(offsets.values, { d, column, width }));
      column += width;
    }
    ratios[draw] = Math.exp(principalBox(offsets).logVolume - logVolume);
  }
  return quantile(ratios, level);
}

/** The largest absolute value in a run of columns. */
function largestIn(
  values: Float64Array,
  { d, column, width }: { readonly d: number; readonly column: number; readonly width: number },
): number {
  let largest = 0;
  for (let row = 0; row < values.length; row += d) {
    for (let c = column; c < column + width; c++) {
      largest = Math.max(largest, Math.abs(values[row + c]!));
    }
  }
  return largest;
}
