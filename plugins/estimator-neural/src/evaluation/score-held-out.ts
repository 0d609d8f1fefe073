import { denseMatrix, type DenseMatrix } from '@ggmi/numerics';
import { evenBatches } from '../training/even-batches.js';
import type { ScoreBlock } from './score-block.js';

/** A function of every pair of two sets of rows. */
export interface PairScorer {
  /** Entry (i, j) for x_i beside y_j; n × m from n and m rows. */
  score(x: DenseMatrix, y: DenseMatrix): DenseMatrix;
  /** Rows of x that one call should get, to bound memory. */
  readonly rowsAtOnce: number;
}

/**
 * Every held-out x against every held-out y of its own block, in even blocks of about `blockRows`.
 * Memory and time grow as rows · blockRows.
 */
export function scoreHeldOut(
  scorer: PairScorer,
  { x, y }: { readonly x: DenseMatrix; readonly y: DenseMatrix },
  blockRows: number,
): readonly ScoreBlock[] {
  return evenBatches(x.rows, blockRows).map(({ start, end }) => {
    const rows = end - start;
    const scores = denseMatrix(rows, rows);
    const candidates = rowsOf(y, start, end);
    for (let first = start; first < end; first += scorer.rowsAtOnce) {
      const last = Math.min(first + scorer.rowsAtOnce, end);
      const part = scorer.score(rowsOf(x, first, last), candidates);
      scores.values.set(part.values, (first - start) * rows);
    }
    return { scores, matched: Uint32Array.from({ length: rows }, (_, i) => i) };
  });
}

function rowsOf({ columns, values }: DenseMatrix, start: number, end: number): DenseMatrix {
  return denseMatrix(end - start, columns, values.subarray(start * columns, end * columns));
}
