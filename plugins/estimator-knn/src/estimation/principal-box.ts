import { denseMatrix, symmetricEigen, type DenseMatrix } from '@ggmi/numerics';

/** Sides shorter than this part of the longest are rounding: the noise against ties is as large. */
const THINNEST = 1e-10;

/** The box along the principal axes. */
export interface PrincipalBox {
  /** ln of the product of its half-sides; of a flat box with sides of 1e-10 of the longest. */
  readonly logVolume: number;
  /** Whether a side was thinner than 1e-10 of the longest: the neighbours lie in a plane. */
  readonly flat: boolean;
}

/**
 * The smallest box around the origin along the principal axes of `offsets` (k × d, k neighbours as
 * seen from their centre point) that holds them all.
 *
 * Source: Gao, Ver Steeg & Galstyan 2015, AISTATS, section 4: V̄(i). Axes of Σ o oᵀ, that is
 * about the point itself and not about the mean of its neighbours.
 */
export function principalBox(offsets: DenseMatrix): PrincipalBox {
  const { vectors } = symmetricEigen(secondMoments(offsets));
  const { rows, columns: d, values } = offsets;
  const sides = new Float64Array(d);
  for (let row = 0; row < rows; row++) {
    for (let axis = 0; axis < d; axis++) {
      let along = 0;
      for (let c = 0; c < d; c++) along += values[row * d + c]! * vectors.values[c * d + axis]!;
      sides[axis] = Math.max(sides[axis]!, Math.abs(along));
    }
  }
  const least = THINNEST * sides.reduce((most, side) => Math.max(most, side), 0);
  return {
    logVolume: sides.reduce((sum, side) => sum + Math.log(Math.max(side, least)), 0),
    flat: sides.some((side) => side < least),
  };
}

function secondMoments({ rows, columns: d, values }: DenseMatrix): DenseMatrix {
  const moments = denseMatrix(d, d);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < d; i++) {
      for (let j = i; j < d; j++) {
        moments.values[i * d + j]! += values[row * d + i]! * values[row * d + j]!;
      }
    }
  }
  return moments;
}
