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

/** Independent normal columns. */
export function normalSet(rows: number, columns: number, key: string): DenseMatrix {
  const random = randomStream(`normal set ${key}`);
  return mapped(rows, columns, () => random.normal());
}

function mapped(rows: number, columns: number, draw: () => number): DenseMatrix {
  return { rows, columns, values: Float64Array.from({ length: rows * columns }, draw) };
}

function awkward(
  name: string,
  shape: (normal: number, uniform: number) => number,
  norms: readonly BlockNorm[] = ['chebyshev', 'euclidean'],
): AwkwardSet {
  const random = randomStream(`awkward set ${name}`);
  const draw = (): number => shape(random.normal(), random.uniform());
  return { name, norms, blocks: [mapped(150, 2, draw), mapped(150, 1, draw)] };
}

export interface AwkwardSet {
  readonly name: string;
  /** Those that can hold the distances. */
  readonly norms: readonly BlockNorm[];
  readonly blocks: readonly DenseMatrix[];
}

/** Values whose differences drown, or leave the range, when they are rounded to single precision. */
export const awkwardSets: readonly AwkwardSet[] = [
  awkward('a large offset', (normal) => 1e9 + normal),
  awkward('a bulk of 1e-9 with outliers of 1', (normal, uniform) =>
    uniform < 0.05 ? normal : 1e-9 * normal,
  ),
  awkward('tails over thirty powers of ten', (normal) => Math.sign(normal) * Math.exp(9 * normal)),
  awkward(
    'distances that differ in the last bits',
    (_, uniform) => 1 + Math.floor(uniform * 40) * Number.EPSILON,
  ),
  awkward('squares near the top of the range', (normal) => 1e150 * normal),
  awkward('squares near the bottom of the range', (normal) => 1e-150 * normal),
  awkward('subnormal numbers', (normal) => 1e-318 * normal, ['chebyshev']),
  awkward('differences beyond the largest double', (normal) => 1e308 * Math.tanh(9 * normal), [
    'chebyshev',
  ]),
  awkward('ones and zeros', (normal) => (normal > 0 ? 1 : 0)),
];
