import { DataInvalidError, type JsonObject, type Matrix, type PairedInput } from '@ggmi/core';
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

/**
 * Rows of equal length as a matrix.
 *
 * @throws DATA_INVALID where a row is longer or shorter than the first.
 */
export function matrixOf(rows: readonly (readonly number[])[]): Matrix {
  const columns = rows[0]?.length ?? 0;
  const ragged = rows.findIndex((row) => row.length !== columns);
  if (ragged >= 0) {
    throw new DataInvalidError({
      where: `row ${ragged + 1} of the replicates`,
      received: `${rows[ragged]!.length} numbers`,
      expected: `${columns}, as in the first row`,
      next: 'With summary: flatten every draw must succeed; use summary: statistic, or mend the generator.',
    });
  }
  const values = new Float64Array(rows.length * columns);
  for (const [index, row] of rows.entries()) values.set(row, index * columns);
  return { rows: rows.length, columns, values };
}
