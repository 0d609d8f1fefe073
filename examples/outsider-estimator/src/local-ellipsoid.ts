import { DataInvalidError } from '@ggmi/core';
import { Matrix, SingularValueDecomposition } from 'ml-matrix';
import { squaredDistance } from './find-nearest.js';
import type { Points } from './standardise.js';

/** A point on the surface is inside, whatever rounding makes of it. */
const SURFACE = 1 + 1e-9;

/** What the density at a point is estimated from. */
export interface LocalEllipsoid {
  /** Points inside, the centre itself included: at least 1. */
  readonly count: number;
  /** Σ ln of the semi-axes; the volume is that of the unit ball times the exponential of it. */
  readonly logAxes: number;
}

/**
 * The ellipsoid around a point whose axes are those of its neighbourhood: directions and relative
 * lengths by the singular value decomposition of the neighbours and the point, centred on their mean;
 * the longest semi-axis is the distance to the farthest neighbour (Lord, Sun & Bollt 2018).
 *
 * @param neighbours At least as many as there are coordinates, nearest first.
 * @throws DATA_INVALID where the neighbourhood is flat, as with repeated rows.
 */
export function localEllipsoid(centre: Float64Array, neighbours: Points): LocalEllipsoid {
  const d = centre.length;
  const members = [centre, ...neighbours];
  const mean = Array.from(
    { length: d },
    (_, i) => members.reduce((sum, member) => sum + member[i]!, 0) / members.length,
  );
  const centred = new Matrix(members.map((member) => mean.map((value, i) => member[i]! - value)));
  const { diagonal, rightSingularVectors } = new SingularValueDecomposition(centred, {
    computeLeftSingularVectors: false,
  });
  const farthest = Math.sqrt(squaredDistance(centre, neighbours.at(-1)!));
  const axes = diagonal.map((value) => (farthest * value) / diagonal[0]!);
  if (!axes.every((axis) => axis > 0)) throw flatNeighbourhood();
  const directions = axes.map((_, axis) => rightSingularVectors.getColumn(axis));
  const inside = neighbours.filter((point) => {
    const offset = Array.from(point, (value, i) => value - centre[i]!);
    const norm = directions.reduce((sum, direction, axis) => {
      const along = direction.reduce((product, value, i) => product + value * offset[i]!, 0);
      return sum + (along / axes[axis]!) ** 2;
    }, 0);
    return norm <= SURFACE;
  });
  return {
    count: 1 + inside.length,
    logAxes: axes.reduce((sum, axis) => sum + Math.log(axis), 0),
  };
}

function flatNeighbourhood(): DataInvalidError {
  return new DataInvalidError({
    where: 'neighbours of a row',
    received: 'rows that are equal, or lie in a plane',
    expected: 'rows that spread in every direction',
    next: 'Give continuous data, or raise `k` above the number of equal rows.',
  });
}
