import type { BlockNorm, DenseMatrix } from '@ggmi/numerics';
import { randomStream } from '@ggmi/numerics';
import fc from 'fast-check';

export interface PointSet {
  readonly blocks: readonly DenseMatrix[];
  readonly k: number;
  readonly norm: BlockNorm;
}

/** Continuous, tied (values on a grid of tenths) and scaled point sets with blocks of the given widths. */
export function pointSets(maximumWidth: number): fc.Arbitrary<PointSet> {
  return fc
    .record({
      rows: fc.integer({ min: 7, max: 130 }),
      widths: fc.array(fc.integer({ min: 1, max: maximumWidth }), { minLength: 1, maxLength: 3 }),
      k: fc.integer({ min: 1, max: 6 }),
      norm: fc.constantFrom<BlockNorm>('chebyshev', 'euclidean'),
      scale: fc.constantFrom(1, 1e6, 1e-6),
      shape: fc.constantFrom('continuous', 'tenths', 'three-values'),
      seed: fc.nat(),
    })
    .map(({ rows, widths, k, norm, scale, shape, seed }) => {
      const random = randomStream(`points ${seed}`);
      const draw = (): number => {
        const value = random.normal();
        if (shape === 'tenths') return Math.round(value * 10) / 10;
        return shape === 'three-values' ? Math.sign(Math.round(value)) : value;
      };
      const blocks = widths.map((columns) => ({
        rows,
        columns,
        values: Float64Array.from({ length: rows * columns }, () => scale * draw()),
      }));
      return { blocks, k, norm };
    });
}
