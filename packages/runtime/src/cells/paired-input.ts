import type { JsonObject, Matrix, PairedInput } from '@ggmi/core';
import type { ReplicatePayload } from './train-replicate-cell.js';

/** The pair (summary of S, projection of W) of each replicate, one row per training cell. */
export function pairedInput(inputs: readonly JsonObject[]): PairedInput {
  // The plan gives an estimate of paired input only train-replicate cells.
  const replicates = inputs as readonly ReplicatePayload[];
  return {
    type: 'paired',
    x: matrixOf(replicates.map((replicate) => replicate.summary)),
    y: matrixOf(replicates.map((replicate) => replicate.projection)),
  };
}

/** Rows of equal length as a matrix. */
export function matrixOf(rows: readonly (readonly number[])[]): Matrix {
  const columns = rows[0]?.length ?? 0;
  const values = new Float64Array(rows.length * columns);
  for (const [index, row] of rows.entries()) values.set(row, index * columns);
  return { rows: rows.length, columns, values };
}
