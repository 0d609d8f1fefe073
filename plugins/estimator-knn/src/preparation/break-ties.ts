import { mapColumns, mean, variance, type DenseMatrix } from '@ggmi/numerics';
import type { RandomStream } from '@ggmi/core';
import { columnsWithTies } from './columns-with-ties.js';

/** Noise relative to the standard deviation of its column (Kraskov 2004, section II: "≈ 10⁻¹⁰"). */
const RELATIVE_NOISE = 1e-10;

export interface UntiedBlock {
  readonly block: DenseMatrix;
  /** Indices of the columns that held a value more than once, and now carry noise. */
  readonly tiedColumns: readonly number[];
}

/**
 * Centres every column that holds a value twice, and adds normal noise of 1e-10 standard deviations.
 *
 * Nearest-neighbour estimators assume a density: values rounded to 0.1 raise KSG1 from 0.21 to
 * 0.65 nats at N = 1,000. Untied columns come back bit for bit. Column c draws from the stream's
 * fork of that index, so that other columns do not change its noise.
 */
export function breakTies(block: DenseMatrix, random: RandomStream): UntiedBlock {
  const tiedColumns = columnsWithTies(block);
  if (tiedColumns.length === 0) return { block, tiedColumns };
  const untied = mapColumns(block, (column, c) =>
    tiedColumns.includes(c) ? withNoise(column, random.fork(String(c))) : column,
  );
  return { block: untied, tiedColumns };
}

function withNoise(column: Float64Array, random: RandomStream): Float64Array {
  const scale = RELATIVE_NOISE * Math.sqrt(variance(column, { divisor: 'n' }));
  // About the mean, because far from zero the noise would be lost in rounding.
  const centre = mean(column);
  return column.map((value) => value - centre + scale * random.normal());
}
