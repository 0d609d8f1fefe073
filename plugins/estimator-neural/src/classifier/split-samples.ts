import { selectRows, type DenseMatrix, type RandomStream } from '@ggmi/numerics';
import { mapByTrainingRows } from '../preparation/map-by-training-rows.js';
import {
  requireEqualColumns,
  requireNumbers,
  requireVariation,
} from '../preparation/require-usable.js';
import { MINIMUM_ROWS, splitRows, type RowSplit } from '../preparation/split-rows.js';
import type { ClassifierOptions } from './classifier-options.js';
import { labelRows, type LabelledRows } from './labelled-rows.js';

/** Checked, mapped and split samples. */
export interface SplitSamples {
  readonly training: LabelledRows;
  readonly validation: LabelledRows;
  /** Equally many rows of both samples. */
  readonly test: LabelledRows;
  /** Where the test rows stand among the rows of x and, after them, of y. */
  readonly testRows: Uint32Array;
}

/**
 * Checks two samples, splits each and maps the columns by the training rows of both.
 *
 * Validation and test take equally many rows of both, shares of the smaller sample; the rest trains.
 * Throws DATA_INVALID on unequal columns, on what `requireNumbers` refuses, and on a column that is
 * constant over both samples.
 */
export function splitSamples(
  x: DenseMatrix,
  y: DenseMatrix,
  { options, random }: { readonly options: ClassifierOptions; readonly random: RandomStream },
): SplitSamples {
  requireNumbers(x, { name: 'x', minimumRows: MINIMUM_ROWS });
  requireNumbers(y, { name: 'y', minimumRows: MINIMUM_ROWS });
  requireEqualColumns(x, y);
  const pooled = labelRows(x, y);
  requireVariation(pooled.rows, 'x and y together');
  const fractions = { ...options, shareOf: Math.min(x.rows, y.rows) };
  const rowsX = splitRows(x.rows, fractions, random.fork('x'));
  const rowsY = splitRows(y.rows, fractions, random.fork('y'));
  const training = [...rowsX.training, ...shifted(rowsY.training, x.rows)];
  const mapped = mapByTrainingRows(pooled.rows, training, options.preprocessing);
  const part = (name: keyof RowSplit): LabelledRows =>
    labelRows(selectRows(mapped, rowsX[name]), selectRows(mapped, shifted(rowsY[name], x.rows)));
  return {
    training: part('training'),
    validation: part('validation'),
    test: part('test'),
    testRows: Uint32Array.of(...rowsX.test, ...shifted(rowsY.test, x.rows)),
  };
}

function shifted(rows: Uint32Array, by: number): Uint32Array {
  return rows.map((row) => row + by);
}
