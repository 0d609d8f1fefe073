import { denseMatrix } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { permuteWithinBlocks } from '../../src/evaluation/permute-within-blocks.js';
import type { ScoreBlock } from '../../src/evaluation/score-block.js';

const block = (rows: number): ScoreBlock => ({
  scores: denseMatrix(rows, rows),
  matched: Uint32Array.from({ length: rows }, (_, i) => i),
});

function permutationsOf(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutationsOf(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

describe('a permutation of all rows, on blocks of test rows', () => {
  const testRows = Uint32Array.of(4, 1, 3, 0, 2);
  const blocks = [block(2), block(3)];

  it('is the identity where it is the identity', () => {
    const matched = permuteWithinBlocks(blocks, testRows, Int32Array.of(0, 1, 2, 3, 4, 5));
    expect(matched.map((part) => [...part.matched])).toEqual([
      [0, 1],
      [0, 1, 2],
    ]);
  });

  it('gives every order of every block equally often over all permutations', () => {
    const counts = new Map<string, number>();
    for (const order of permutationsOf([0, 1, 2, 3, 4, 5])) {
      const parts = permuteWithinBlocks(blocks, testRows, Int32Array.from(order));
      const key = parts.map((part) => part.matched.join('')).join(' ');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(counts.size).toBe(12);
    expect(new Set(counts.values())).toEqual(new Set([60]));
  });
});
