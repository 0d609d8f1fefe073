import { logSumExp, mean } from '@ggmi/numerics';
import type { Evaluation } from './evaluation.js';
import type { ScoreBlock } from './score-block.js';

/**
 * InfoNCE with the n pairs of a block as its batch: ⟨s_ii − ln (1/n) Σ_j exp s_ij⟩, at most ln n.
 *
 * Source: van den Oord et al. 2018; Poole et al. 2019, section 2.3. In the mean over samples it is a
 * lower bound for every s and every n. A pair's contribution has its own term and, as a candidate
 * of the other rows of its block, minus its shares in their sums.
 */
export function evaluateInfonce(blocks: readonly ScoreBlock[]): Evaluation {
  const parts = blocks.map(blockTerms);
  return {
    value: mean(parts.flatMap(({ terms }) => Array.from(terms))),
    contributions: Float64Array.from(parts.flatMap((part) => Array.from(part.contributions))),
  };
}

/** The largest value that InfoNCE can have on these blocks, nats: ln of their rows, averaged. */
export function infonceCap(blocks: readonly ScoreBlock[]): number {
  const rows = blocks.reduce((sum, { scores }) => sum + scores.rows, 0);
  return blocks.reduce((sum, { scores }) => sum + (scores.rows * Math.log(scores.rows)) / rows, 0);
}

function blockTerms({ scores, matched }: ScoreBlock) {
  const { rows, values } = scores;
  const terms = new Float64Array(rows);
  const candidacy = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    const row = values.subarray(i * rows, (i + 1) * rows);
    const logTotal = logSumExp(row);
    terms[i] = Math.log(rows) + (row[matched[i]!]! - logTotal);
    for (let j = 0; j < rows; j++) candidacy[j]! += Math.exp(row[j]! - logTotal);
  }
  return { terms, contributions: terms.map((term, i) => term - candidacy[matched[i]!]!) };
}
