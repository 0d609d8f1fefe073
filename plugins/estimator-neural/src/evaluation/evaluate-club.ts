import { mean } from '@ggmi/numerics';
import type { Evaluation } from './evaluation.js';
import { pairedScores } from './paired-scores.js';
import type { ScoreBlock } from './score-block.js';

/**
 * CLUB: ⟨ln q(y_i|x_i)⟩ over pairs − ⟨ln q(y_j|x_i)⟩ over unpaired, from scores ln q(y|x) in nats.
 *
 * Source: Cheng et al. 2020, eqs. 7 and 13, without the diagonal in the second mean. An upper bound
 * where q(y|x) is the true conditional law, and more widely where KL(p(x,y) ‖ q(y|x)p(x)) is at most
 * KL(p(x)p(y) ‖ q(y|x)p(x)) (their theorem 3.2); a poor q can fall below the information.
 */
export function evaluateClub(blocks: readonly ScoreBlock[]): Evaluation {
  const paired = pairedScores(blocks);
  const unpaired = Float64Array.from(blocks.flatMap((block) => Array.from(unpairedMeans(block))));
  return {
    value: mean(paired) - mean(unpaired) / 2,
    contributions: paired.map((score, i) => score - unpaired[i]!),
  };
}

/** Per pair, the mean score over the rest of its row plus that over the rest of its column. */
function unpairedMeans({ scores: { rows, values }, matched }: ScoreBlock): Float64Array {
  const byRow = new Float64Array(rows);
  const byColumn = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < rows; j++) {
      if (j === matched[i]) continue;
      byRow[i]! += values[i * rows + j]!;
      byColumn[j]! += values[i * rows + j]!;
    }
  }
  return byRow.map((sum, i) => (sum + byColumn[matched[i]!]!) / (rows - 1));
}
