import { denseMatrix, randomStream, type BlockNorm, type DenseMatrix } from '@ggmi/numerics';
import fc from 'fast-check';

export interface JointSample {
  readonly blocks: readonly DenseMatrix[];
  readonly k: number;
  readonly norm: BlockNorm;
}

interface Shape {
  /** Numbers of blocks. */
  readonly blocks: { readonly min: number; readonly max: number };
  /** Columns of a block. */
  readonly columns: { readonly min: number; readonly max: number };
  readonly k?: { readonly min: number; readonly max: number };
  /** Values are rounded to one of these; 0: not at all. */
  readonly grids?: readonly number[];
}

/** Dependent blocks: random, on a grid (tied) and scaled by 1e±6. */
export function jointSamples(shape: Shape): fc.Arbitrary<JointSample> {
  const { grids = [0, 0.1, 1], k = { min: 1, max: 6 } } = shape;
  return fc
    .record({
      rows: fc.integer({ min: 8, max: 90 }),
      widths: fc.array(fc.integer(shape.columns), {
        minLength: shape.blocks.min,
        maxLength: shape.blocks.max,
      }),
      k: fc.integer(k),
      norm: fc.constantFrom<BlockNorm>('chebyshev', 'euclidean'),
      scale: fc.constantFrom(1, 1e6, 1e-6),
      grid: fc.constantFrom(...grids),
      seed: fc.nat(),
    })
    .map(({ rows, widths, k: neighbours, norm, scale, grid, seed }) => {
      const random = randomStream(`joint samples ${seed}`);
      const round = (value: number): number =>
        grid === 0 ? value : Math.round(value / grid) * grid;
      const shared = Float64Array.from({ length: rows }, () => random.normal());
      const blocks = widths.map((columns) =>
        denseMatrix(
          rows,
          columns,
          Float64Array.from(
            { length: rows * columns },
            (_, index) =>
              scale * round(0.6 * shared[Math.floor(index / columns)]! + 0.8 * random.normal()),
          ),
        ),
      );
      return { blocks, k: neighbours, norm };
    });
}
