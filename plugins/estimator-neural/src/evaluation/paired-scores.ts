import type { ScoreBlock } from './score-block.js';

/** The score of every pair, block after block. */
export function pairedScores(blocks: readonly ScoreBlock[]): Float64Array {
  return Float64Array.from(
    blocks.flatMap(({ scores: { columns, values }, matched }) =>
      Array.from(matched, (column, row) => values[row * columns + column]!),
    ),
  );
}
