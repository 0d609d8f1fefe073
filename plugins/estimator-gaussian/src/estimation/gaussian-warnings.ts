import type { EstimateWarning, PairedInput } from '@ggmi/core';
import { columnOf, type DenseMatrix } from '@ggmi/numerics';

/** Fewer rows than this per column leave the log-determinants to chance. */
const ROWS_PER_COLUMN = 5;
/** From this share of ln N on, no distribution-free method could confirm the value. */
const NEAR_LOG_N_SHARE = 0.9;

/** FEW_POINTS_FOR_DIMENSION and NEAR_LOG_N, where they apply to the estimate `nats`. */
export function sizeWarnings({ x, y }: PairedInput, nats: number): readonly EstimateWarning[] {
  const columns = x.columns + y.columns;
  const wanted = ROWS_PER_COLUMN * columns;
  const logN = Math.log(x.rows);
  const warnings: EstimateWarning[] = [];
  if (x.rows < wanted) {
    warnings.push({
      code: 'FEW_POINTS_FOR_DIMENSION',
      message: `${x.rows} rows for ${columns} columns; fewer than ${wanted} leave a wide error.`,
    });
  }
  if (nats >= NEAR_LOG_N_SHARE * logN) {
    warnings.push({
      code: 'NEAR_LOG_N',
      message:
        `${nats} nats is near or above ln N = ${logN}: it rests on the Gaussian form alone ` +
        '(McAllester & Stratos 2020).',
    });
  }
  return warnings;
}

/** TIES_FOUND, where a column repeats a value: tied rows share their mean rank. */
export function tieWarnings({ x, y }: PairedInput): readonly EstimateWarning[] {
  const tied = [...tiedColumns(x, 'x'), ...tiedColumns(y, 'y')];
  if (tied.length === 0) return [];
  return [{ code: 'TIES_FOUND', message: `Tied values share a rank in ${tied.join(', ')}.` }];
}

function tiedColumns(matrix: DenseMatrix, name: string): readonly string[] {
  return Array.from({ length: matrix.columns }, (_, j) => {
    const distinct = new Set(columnOf(matrix, j)).size;
    return distinct < matrix.rows ? [`column ${j} of ${name} (${distinct} distinct values)`] : [];
  }).flat();
}
