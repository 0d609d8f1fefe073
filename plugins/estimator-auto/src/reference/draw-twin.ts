import type { RandomStream } from '@ggmi/core';
import {
  columnOf,
  drawStudentCopula,
  mapColumns,
  ranks,
  type DenseMatrix,
  type StudentCopula,
} from '@ggmi/numerics';
import type { PairedBlocks } from '../preparation/paired-blocks.js';

/**
 * As many pairs as in `sample`, with the copula of the reference law and the sample's own margins,
 * ties included: draws of the law take the sample's order statistics by their ranks.
 */
export function drawTwin(
  copula: StudentCopula,
  { x, y }: PairedBlocks,
  random: RandomStream,
): PairedBlocks {
  const draws = drawStudentCopula(copula, x.rows, random);
  return {
    x: withMargins(draws, x, 0),
    y: withMargins(draws, y, x.columns),
  };
}

function withMargins(draws: DenseMatrix, margins: DenseMatrix, offset: number): DenseMatrix {
  return mapColumns(margins, (column, j) => {
    const sorted = column.slice().sort();
    return ranks(columnOf(draws, offset + j)).map((rank) => sorted[Math.ceil(rank) - 1]!);
  });
}
