import { denseMatrix } from '@ggmi/numerics';
import type { InjectiveMap, PairOfMaps } from './injective-map.js';

/**
 * Turns each row x in the plane of two axes by the angle ‖x‖² / dimensions. The turn keeps ‖x‖, so
 * the opposite angle undoes it: one to one.
 */
function spiralIn(axes: readonly [number, number]): InjectiveMap {
  const [first, second] = axes;
  return {
    outputDimensions: (dimensions) => dimensions,
    apply({ rows, columns, values }) {
      if (second >= columns) {
        throw new RangeError(
          `A spiral in axes ${first} and ${second} was given ${columns} columns.`,
        );
      }
      const turned = denseMatrix(rows, columns, Float64Array.from(values));
      for (let start = 0; start < values.length; start += columns) {
        const row = values.subarray(start, start + columns);
        const angle = row.reduce((sum, value) => sum + value * value, 0) / columns;
        const a = row[first]!;
        const b = row[second]!;
        turned.values[start + first] = a * Math.cos(angle) - b * Math.sin(angle);
        turned.values[start + second] = a * Math.sin(angle) + b * Math.cos(angle);
      }
      return turned;
    },
  };
}

/**
 * A spiral of X in the axes 0 and 1, and of Y in the axes 1 and 2 (Czyż et al., NeurIPS 2023).
 * `apply` throws RangeError when X has fewer than 2 columns or Y fewer than 3.
 */
export const spiralMap: PairOfMaps = {
  name: 'spiral',
  x: spiralIn([0, 1]),
  y: spiralIn([1, 2]),
};
