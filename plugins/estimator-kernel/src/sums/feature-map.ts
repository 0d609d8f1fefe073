import {
  mapColumns,
  mean,
  multiplyByTransposed,
  selectRows,
  type DenseMatrix,
} from '@ggmi/numerics';
import type { RandomStream } from '@ggmi/core';

/** Features of rows: k(i, j) is the inner product of those of i and j. Made on demand, in parts. */
export interface FeatureMap {
  /** N. */
  readonly rows: number;
  /** D. */
  readonly columns: number;
  /** The features of the rows with these indices, in their order (count × D). */
  readonly featuresOf: (indices: ArrayLike<number>) => DenseMatrix;
}

/** The columns themselves, about their means: the linear kernel. */
export function linearFeatures(block: DenseMatrix): FeatureMap {
  const centred = mapColumns(block, (column) => {
    const centre = mean(column);
    return column.map((value) => value - centre);
  });
  return {
    rows: block.rows,
    columns: block.columns,
    featuresOf: (indices) => selectRows(centred, indices),
  };
}

/**
 * Random Fourier features of the Gaussian kernel with deviation σ: √(2/D) (cos ωᵀx, sin ωᵀx) for D/2
 * frequencies ω ~ N(0, I/σ²).
 *
 * Their inner product is an unbiased estimate of exp(−‖x − y‖²/(2σ²)) with a spread of at most
 * 1/√D, and exactly 1 for a row with itself.
 * Source: Rahimi & Recht 2007, NIPS; in this paired form Sutherland & Schneider 2015, UAI, eq. 2.
 * `features` is D, an even number.
 */
export function randomFourierFeatures(
  block: DenseMatrix,
  options: { readonly sigma: number; readonly features: number; readonly random: RandomStream },
): FeatureMap {
  const { sigma, features, random } = options;
  const half = features / 2;
  const frequencies: DenseMatrix = {
    rows: half,
    columns: block.columns,
    values: Float64Array.from({ length: half * block.columns }, () => random.normal() / sigma),
  };
  const scale = Math.sqrt(2 / features);
  return {
    rows: block.rows,
    columns: features,
    featuresOf(indices) {
      const phases = multiplyByTransposed(selectRows(block, indices), frequencies).values;
      const values = new Float64Array(indices.length * features);
      for (let i = 0; i < indices.length; i++) {
        for (let f = 0; f < half; f++) {
          const phase = phases[i * half + f]!;
          values[i * features + f] = scale * Math.cos(phase);
          values[i * features + half + f] = scale * Math.sin(phase);
        }
      }
      return { rows: indices.length, columns: features, values };
    },
  };
}
