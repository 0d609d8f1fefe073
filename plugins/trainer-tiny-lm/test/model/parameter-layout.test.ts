import { describe, expect, it } from 'vitest';
import { blockNamed, parameterLayout } from '../../src/index.js';

const layout = parameterLayout({
  width: 8,
  layers: 2,
  heads: 2,
  hidden: 12,
  context: 16,
  vocabulary: 264,
});

describe('the layout of parameters', () => {
  it('covers its vector without a gap', () => {
    let next = 0;
    for (const { rows, columns, offset } of layout.blocks) {
      expect(offset).toBe(next);
      next += rows * columns;
    }
    expect(layout.length).toBe(next);
    expect(layout.length).toBe(2 * 264 * 8 + 8 + 2 * (2 * 8 + 4 * 64 + 3 * 96));
  });

  it('names every tensor once', () => {
    expect(new Set(layout.blocks.map(({ name }) => name)).size).toBe(layout.blocks.length);
    expect(blockNamed(layout, 'blk.1.ffn_down.weight')).toMatchObject({ rows: 8, columns: 12 });
    expect(() => blockNamed(layout, 'blk.2.ffn_down.weight')).toThrow(RangeError);
  });
});
