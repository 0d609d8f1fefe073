import type { ScoreBlock } from './score-block.js';

/**
 * The blocks under a permutation of all rows of the data, of which `testRows` lists, in order, those
 * that the blocks hold.
 *
 * A pair has a score only inside its block, so a block takes the order into which the permutation
 * puts its own rows. That order is uniform where the permutation is, and the identity where the
 * permutation is. `permutation` has one entry for every row of the data.
 */
export function permuteWithinBlocks(
  blocks: readonly ScoreBlock[],
  testRows: Uint32Array,
  permutation: Int32Array,
): readonly ScoreBlock[] {
  let start = 0;
  return blocks.map(({ scores }) => {
    const rows = testRows.subarray(start, start + scores.rows);
    start += scores.rows;
    const byRow = ascendingPositions(rows);
    const byImage = ascendingPositions(rows.map((row) => permutation[row]!));
    const matched = new Uint32Array(rows.length);
    byImage.forEach((position, rank) => {
      matched[position] = byRow[rank]!;
    });
    return { scores, matched };
  });
}

/** Positions of the values, from the smallest value to the largest. */
function ascendingPositions(values: Uint32Array): Uint32Array {
  return Uint32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
}
