import { fromRows } from '@ggmi/numerics';
import { MalformedChainError, type ChainProblem } from '../chain/chain-problem.js';
import { countProblems, fieldsOf, keyProblems } from '../chain/record-problems.js';
import { tableProblems, typeProblem, type Size } from '../chain/table-problems.js';
import type { LinearGaussianChain, MatrixRows } from './linear-gaussian-chain.js';
import { isPositiveSemidefinite } from './pivoted-cholesky.js';

const MATRICES = ['itemCovariance', 'promptMap', 'generatorMap', 'generatorNoise', 'curationNoise'];
const COUNTS = ['anchorItems', 'syntheticItems'];
const TRAINERS = ['anchorTrainer', 'syntheticTrainer'];

interface Shape {
  readonly rows?: Size | undefined;
  readonly columns?: Size | undefined;
}

/** Everything that is wrong in a value that should be a linear-Gaussian chain; empty for a sound one. */
export function linearGaussianProblems(value: unknown): readonly ChainProblem[] {
  const fields = fieldsOf(value);
  if (fields === undefined)
    return [typeProblem('', value, 'an object with the matrices of a chain')];
  const required = [...MATRICES, ...COUNTS, ...TRAINERS];
  const dimension = lengthOf(fields['itemCovariance']);
  const item = size(dimension, 'coordinates of an item');
  const prompt = size(lengthOf(fields['promptMap']), 'coordinates of the prompt');
  const anchors = size(product(dimension, fields['anchorItems']), 'm · d');
  const given = (key: string, check: (path: string, held: unknown) => readonly ChainProblem[]) =>
    fields[key] === undefined ? [] : check(key, fields[key]);
  const map = (shape: Shape) => (path: string, held: unknown) => matrixProblems(path, held, shape);
  const covariance = (path: string, held: unknown) => covarianceProblems(path, held, item);
  return [
    ...keyProblems('', fields, { required, optional: [] }),
    ...given('itemCovariance', covariance),
    ...given('anchorItems', countProblems),
    ...given('promptMap', map({ columns: anchors })),
    ...given('generatorMap', map({ rows: item, columns: prompt })),
    ...given('generatorNoise', covariance),
    ...given('curationNoise', covariance),
    ...given('syntheticItems', countProblems),
    ...given('anchorTrainer', (path, held) => trainerProblems(path, held, anchors)),
    ...given('syntheticTrainer', (path, held) =>
      trainerProblems(path, held, size(product(dimension, fields['syntheticItems']), 'n · d')),
    ),
  ];
}

/** Throws MalformedChainError (`CHAIN_MALFORMED`) with every problem of the value, if it has any. */
export function assertLinearGaussianChain(value: unknown): asserts value is LinearGaussianChain {
  const problems = linearGaussianProblems(value);
  if (problems.length > 0) throw new MalformedChainError(problems);
}

function trainerProblems(
  path: string,
  trainer: unknown,
  width: Size | undefined,
): readonly ChainProblem[] {
  const fields = fieldsOf(trainer);
  if (fields === undefined) return [typeProblem(path, trainer, 'an object with map and noise')];
  const weights = size(lengthOf(fields['map']), `weights, rows of ${path}.map`);
  const { map, noise } = fields;
  return [
    ...keyProblems(path, fields, { required: ['map', 'noise'], optional: [] }),
    ...(map === undefined ? [] : matrixProblems(`${path}.map`, map, { columns: width })),
    ...(noise === undefined ? [] : covarianceProblems(`${path}.noise`, noise, weights)),
  ];
}

function matrixProblems(path: string, value: unknown, shape: Shape): readonly ChainProblem[] {
  return tableProblems(path, value, { entries: { kind: 'number' }, ...shape });
}

function covarianceProblems(
  path: string,
  value: unknown,
  dimension: Size | undefined,
): readonly ChainProblem[] {
  const shape = matrixProblems(path, value, { rows: dimension, columns: dimension });
  if (shape.length > 0 || dimension === undefined) return shape;
  // A table without a problem is a list of rows of numbers.
  const rows = value as MatrixRows;
  const asymmetric = asymmetryProblems(path, rows);
  if (asymmetric.length > 0 || isPositiveSemidefinite(fromRows(rows))) return asymmetric;
  return [
    {
      path,
      received: 'a matrix with a negative eigenvalue',
      expected: 'a positive semidefinite covariance',
      next: 'Build the covariance as L Lᵀ, or lower its off-diagonal entries.',
    },
  ];
}

function asymmetryProblems(path: string, rows: MatrixRows): readonly ChainProblem[] {
  return rows.flatMap((row, i) =>
    row.flatMap((entry, j) => {
      const mirrored = rows[j]![i]!;
      if (j >= i || !differs(entry, mirrored)) return [];
      return [
        {
          path: `${path}[${i}][${j}]`,
          received: String(entry),
          expected: `${mirrored}, the entry [${j}][${i}]`,
          next: 'A covariance is symmetric: make both entries the same number.',
        },
      ];
    }),
  );
}

/** Whether two mirrored entries differ by more than the rounding of a product L Lᵀ. */
function differs(left: number, right: number): boolean {
  return Math.abs(left - right) > 1e-12 * Math.max(Math.abs(left), Math.abs(right));
}

function lengthOf(value: unknown): number | undefined {
  return Array.isArray(value) && value.length > 0 ? value.length : undefined;
}

function product(dimension: number | undefined, count: unknown): number | undefined {
  const known = dimension !== undefined && typeof count === 'number' && count >= 1;
  return known ? dimension * count : undefined;
}

function size(count: number | undefined, of: string): Size | undefined {
  return count === undefined ? undefined : { count, of };
}
