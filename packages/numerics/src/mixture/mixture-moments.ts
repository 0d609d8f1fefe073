import type { RowRange } from './component-terms.js';
import type { MixtureParameters } from './mixture-parameters.js';

/** Keeps a component that no row belongs to finite: ten times the spacing of doubles at 1. */
const LEAST_SHARE = 10 * Number.EPSILON;

/**
 * Sums over rows of responsibility r and of r·δ, r·δδᵀ, δ the difference of the row to the centre
 * of the component: moments around a centre near the mean lose no digits to its distance from 0.
 */
export interface MixtureMoments {
  readonly dimensions: number;
  /** K·d. */
  readonly centres: Float64Array;
  /** K: Σ r. */
  readonly shares: Float64Array;
  /** K·d: Σ r δ. */
  readonly differences: Float64Array;
  /** K·d², lower triangles: Σ r δδᵀ. */
  readonly products: Float64Array;
}

export function mixtureMoments(dimensions: number, centres: Float64Array): MixtureMoments {
  const components = centres.length / dimensions;
  return {
    dimensions,
    centres,
    shares: new Float64Array(components),
    differences: new Float64Array(components * dimensions),
    products: new Float64Array(components * dimensions ** 2),
  };
}

/** Adds rows to component k; the responsibility of the first row of the range is `shares[offset]`. */
export function addToMoments(
  moments: MixtureMoments,
  k: number,
  rows: RowRange,
  { shares, offset }: { readonly shares: Float64Array; readonly offset: number },
): void {
  if (moments.dimensions === 2) addInPlane(moments, k, rows, shares, offset);
  else addInSpace(moments, k, rows, shares, offset);
}

/** The parameters that maximise the expected likelihood, with `regularisation` on every variance. */
export function parametersOfMoments(
  moments: MixtureMoments,
  { rows, regularisation }: { readonly rows: number; readonly regularisation: number },
): MixtureParameters {
  const { dimensions, centres, shares, differences, products } = moments;
  const weights = shares.map((share) => (share + LEAST_SHARE) / rows);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const means = new Float64Array(centres.length);
  const covariances = new Float64Array(products.length);
  for (let k = 0; k < shares.length; k++) {
    const share = shares[k]! + LEAST_SHARE;
    for (let i = 0; i < dimensions; i++) {
      const shift = differences[k * dimensions + i]! / share;
      means[k * dimensions + i] = centres[k * dimensions + i]! + shift;
      for (let j = 0; j <= i; j++) {
        const entry = (k * dimensions + i) * dimensions + j;
        const otherShift = differences[k * dimensions + j]! / share;
        const centred = products[entry]! / share - shift * otherShift;
        covariances[entry] = i === j ? centred + regularisation : centred;
        covariances[(k * dimensions + j) * dimensions + i] = covariances[entry];
      }
    }
  }
  return { dimensions, weights: weights.map((weight) => weight / total), means, covariances };
}

function addInPlane(
  { centres, shares: totals, differences, products }: MixtureMoments,
  k: number,
  { values, first, last }: RowRange,
  shares: Float64Array,
  offset: number,
): void {
  const centreX = centres[2 * k]!;
  const centreY = centres[2 * k + 1]!;
  let total = 0;
  let sumX = 0;
  let sumY = 0;
  let sumXx = 0;
  let sumXy = 0;
  let sumYy = 0;
  for (let n = first, s = offset; n < last; n++, s++) {
    const share = shares[s]!;
    const x = values[2 * n]! - centreX;
    const y = values[2 * n + 1]! - centreY;
    const sharedX = share * x;
    const sharedY = share * y;
    total += share;
    sumX += sharedX;
    sumY += sharedY;
    sumXx += sharedX * x;
    sumXy += sharedX * y;
    sumYy += sharedY * y;
  }
  totals[k]! += total;
  differences[2 * k]! += sumX;
  differences[2 * k + 1]! += sumY;
  products[4 * k]! += sumXx;
  products[4 * k + 2]! += sumXy;
  products[4 * k + 3]! += sumYy;
}

function addInSpace(
  { dimensions, centres, shares: totals, differences, products }: MixtureMoments,
  k: number,
  { values, first, last }: RowRange,
  shares: Float64Array,
  offset: number,
): void {
  const difference = new Float64Array(dimensions);
  const mean = k * dimensions;
  for (let n = first, s = offset; n < last; n++, s++) {
    const share = shares[s]!;
    if (share === 0) continue;
    const row = n * dimensions;
    let entry = mean * dimensions;
    totals[k]! += share;
    for (let i = 0; i < dimensions; i++) {
      difference[i] = values[row + i]! - centres[mean + i]!;
      const shared = share * difference[i]!;
      differences[mean + i]! += shared;
      for (let j = 0; j <= i; j++) products[entry + j]! += shared * difference[j]!;
      entry += dimensions;
    }
  }
}
