import { requireFinite, requireSpread, type Matrix } from '@ggmi/core';

/** Points of a space, each as its coordinates. */
export type Points = readonly Float64Array[];

/**
 * The rows of a block, every column with mean 0 and mean square 1: g-knn measures distances over all
 * columns together, and mutual information does not depend on their scales.
 *
 * @throws DATA_INVALID for a value that is not finite and a constant column.
 */
export function standardise(block: Matrix, name: string): Points {
  requireFinite(block, name);
  const { rows, columns, values } = block;
  const points = Array.from({ length: rows }, () => new Float64Array(columns));
  for (let column = 0; column < columns; column++) {
    const raw = Float64Array.from(points, (_, row) => values[row * columns + column]!);
    requireSpread(raw, {
      where: `column ${column} of ${name}`,
      ofConstants: 'a constant carries no information',
    });
    const mean = raw.reduce((sum, value) => sum + value, 0) / rows;
    const square = raw.reduce((sum, value) => sum + (value - mean) ** 2, 0) / rows;
    points.forEach((point, row) => {
      point[column] = (raw[row]! - mean) / Math.sqrt(square);
    });
  }
  return points;
}
