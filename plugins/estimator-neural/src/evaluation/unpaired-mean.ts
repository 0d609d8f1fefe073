import type { ScoreBlock } from './score-block.js';

/** The mean of exp(score) over all x_i beside a y_j of another pair of the same block. */
export interface UnpairedMean {
  /** ln of the mean. */
  readonly logMean: number;
  /**
   * Per pair i, the mean of exp over row i plus that over the column matched with it, each over the
   * mean of all. The first-order weight of the pair in the mean, 2 on average (Hoeffding's
   * projection of a two-sample statistic whose samples come in pairs).
   */
  readonly shares: Float64Array;
  /** The largest single exp(score) over the sum of all: near 1, one pair decides the mean. */
  readonly largestShare: number;
}

/**
 * The mean of exp over unpaired scores by log-sum-exp, with scores moved into [−ceiling, ceiling].
 * Pairs are no draws of p(x)p(y) and take no part.
 */
export function unpairedMean(
  blocks: readonly ScoreBlock[],
  { ceiling }: { readonly ceiling: number } = { ceiling: Infinity },
): UnpairedMean {
  const highest = Math.max(...blocks.map((block) => highestUnpaired(block, ceiling)));
  const totals = blocks.map((block) => exponentialTotals(block, { ceiling, highest }));
  const total = totals.flatMap((sums) => Array.from(sums)).reduce((a, b) => a + b, 0) / 2;
  const count = blocks.reduce((sum, { scores: { rows } }) => sum + rows * (rows - 1), 0);
  const mean = total / count;
  const shares = totals.flatMap((sums) =>
    Array.from(sums, (sum) => sum / (sums.length - 1) / mean),
  );
  return {
    logMean: highest + Math.log(mean),
    shares: Float64Array.from(shares),
    largestShare: 1 / total,
  };
}

function highestUnpaired({ scores, matched }: ScoreBlock, ceiling: number): number {
  const { rows, values } = scores;
  let highest = -Infinity;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < rows; j++) {
      const score = values[i * rows + j]!;
      if (score > highest && j !== matched[i]) highest = score;
    }
  }
  return Math.min(Math.max(highest, -ceiling), ceiling);
}

/** Per pair, Σ exp(score − highest) over its row and its column, itself left out. */
function exponentialTotals(
  { scores, matched }: ScoreBlock,
  { ceiling, highest }: { readonly ceiling: number; readonly highest: number },
): Float64Array {
  const { rows, values } = scores;
  const pairOfColumn = inverseOf(matched);
  const totals = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < rows; j++) {
      const partner = pairOfColumn[j]!;
      if (partner === i) continue;
      const score = Math.min(Math.max(values[i * rows + j]!, -ceiling), ceiling);
      const weight = Math.exp(score - highest);
      totals[i]! += weight;
      totals[partner]! += weight;
    }
  }
  return totals;
}

function inverseOf(permutation: Uint32Array): Uint32Array {
  const inverse = new Uint32Array(permutation.length);
  permutation.forEach((image, index) => {
    inverse[image] = index;
  });
  return inverse;
}
