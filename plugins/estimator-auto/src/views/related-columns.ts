import { multiplyTransposed } from '@ggmi/numerics';
import type { PairedBlocks } from '../preparation/paired-blocks.js';

/** Column numbers, ascending. */
export interface RelatedColumns {
  readonly ofX: readonly number[];
  readonly ofY: readonly number[];
}

/**
 * The `most` columns a side that are most correlated with any one column of the other side (sure
 * independence screening; Fan & Lv 2008, J. R. Stat. Soc. B 70, 849). `features`: standardised.
 */
export function relatedColumns({ x, y }: PairedBlocks, most: number): RelatedColumns {
  const correlations = multiplyTransposed(x, y);
  const ofX = new Float64Array(x.columns);
  const ofY = new Float64Array(y.columns);
  for (let i = 0; i < x.columns; i++) {
    for (let j = 0; j < y.columns; j++) {
      const strength = Math.abs(correlations.values[i * y.columns + j]!);
      ofX[i] = Math.max(ofX[i]!, strength);
      ofY[j] = Math.max(ofY[j]!, strength);
    }
  }
  return { ofX: strongest(ofX, most), ofY: strongest(ofY, most) };
}

function strongest(strengths: Float64Array, most: number): readonly number[] {
  return Array.from(strengths.keys())
    .toSorted((a, b) => strengths[b]! - strengths[a]! || a - b)
    .slice(0, most)
    .toSorted((a, b) => a - b);
}
