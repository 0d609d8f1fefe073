import type { PreparedComponents } from './prepared-components.js';

/** Rows of a data set: first … last − 1 of `values`, d numbers each. */
export interface RowRange {
  readonly values: Float64Array;
  readonly first: number;
  readonly last: number;
}

/**
 * Writes ln(weight · density) of component k at every row of the range to `target`, from
 * `target[offset]` on, nats.
 */
export function writeComponentTerms(
  prepared: PreparedComponents,
  k: number,
  rows: RowRange,
  { target, offset }: { readonly target: Float64Array; readonly offset: number },
): void {
  if (prepared.dimensions === 2) writePlaneTerms(prepared, k, rows, target, offset);
  else writeSpaceTerms(prepared, k, rows, target, offset);
}

function writePlaneTerms(
  { means, inverseFactors, constants }: PreparedComponents,
  k: number,
  { values, first, last }: RowRange,
  target: Float64Array,
  offset: number,
): void {
  const meanX = means[2 * k]!;
  const meanY = means[2 * k + 1]!;
  // √½ in the factor spares the ½ of the exponent.
  const xx = inverseFactors[4 * k]! * Math.SQRT1_2;
  const yx = inverseFactors[4 * k + 2]! * Math.SQRT1_2;
  const yy = inverseFactors[4 * k + 3]! * Math.SQRT1_2;
  const constant = constants[k]!;
  for (let n = first, t = offset; n < last; n++, t++) {
    const x = values[2 * n]! - meanX;
    const y = values[2 * n + 1]! - meanY;
    const u = x * xx;
    const v = x * yx + y * yy;
    target[t] = constant - (u * u + v * v);
  }
}

function writeSpaceTerms(
  { dimensions, means, inverseFactors, constants }: PreparedComponents,
  k: number,
  { values, first, last }: RowRange,
  target: Float64Array,
  offset: number,
): void {
  const difference = new Float64Array(dimensions);
  const mean = k * dimensions;
  const constant = constants[k]!;
  for (let n = first, t = offset; n < last; n++, t++) {
    const row = n * dimensions;
    let squares = 0;
    let entry = mean * dimensions;
    for (let j = 0; j < dimensions; j++) {
      difference[j] = values[row + j]! - means[mean + j]!;
      let sum = 0;
      for (let i = 0; i <= j; i++) sum += inverseFactors[entry + i]! * difference[i]!;
      squares += sum * sum;
      entry += dimensions;
    }
    target[t] = constant - 0.5 * squares;
  }
}
