import { fromRows } from '@ggmi/numerics';
import { MalformedChainError, type ChainProblem } from '../chain/chain-problem.js';
import type { LinearGaussianChain, MatrixRows } from './linear-gaussian-chain.js';
import { isPositiveSemidefinite } from './pivoted-cholesky.js';

interface Shape {
  readonly path: string;
  readonly rows: MatrixRows;
  readonly height: number;
  readonly width: number;
}

/** Everything that is wrong in a linear-Gaussian chain; an empty list for a sound one. */
export function linearGaussianProblems(chain: LinearGaussianChain): readonly ChainProblem[] {
  const counts = [
    ...countProblems('anchorItems', chain.anchorItems),
    ...countProblems('syntheticItems', chain.syntheticItems),
  ];
  const dimension = chain.itemCovariance.length;
  const prompts = chain.promptMap.length;
  if (dimension === 0) {
    return [
      ...counts,
      {
        path: 'itemCovariance',
        received: 'no rows',
        expected: 'a d × d covariance with d ≥ 1',
        next: 'Give one row per coordinate of an item.',
      },
    ];
  }
  if (counts.length > 0) return counts;
  const anchorWidth = chain.anchorItems * dimension;
  const syntheticWidth = chain.syntheticItems * dimension;
  const maps: readonly Shape[] = [
    { path: 'promptMap', rows: chain.promptMap, height: prompts, width: anchorWidth },
    { path: 'generatorMap', rows: chain.generatorMap, height: dimension, width: prompts },
    mapShape('anchorTrainer', chain.anchorTrainer.map, anchorWidth),
    mapShape('syntheticTrainer', chain.syntheticTrainer.map, syntheticWidth),
  ];
  const covariances: readonly Shape[] = [
    covarianceShape('itemCovariance', chain.itemCovariance, dimension),
    covarianceShape('generatorNoise', chain.generatorNoise, dimension),
    covarianceShape('curationNoise', chain.curationNoise, dimension),
    noiseShape('anchorTrainer', chain.anchorTrainer),
    noiseShape('syntheticTrainer', chain.syntheticTrainer),
  ];
  return [...maps.flatMap(shapeProblems), ...covariances.flatMap(covarianceProblems)];
}

/** Throws MalformedChainError (`CHAIN_MALFORMED`) with every problem of the chain, if it has any. */
export function assertLinearGaussianChain(chain: LinearGaussianChain): void {
  const problems = linearGaussianProblems(chain);
  if (problems.length > 0) throw new MalformedChainError(problems);
}

function mapShape(trainer: string, rows: MatrixRows, width: number): Shape {
  return { path: `${trainer}.map`, rows, height: rows.length, width };
}

function covarianceShape(path: string, rows: MatrixRows, size: number): Shape {
  return { path, rows, height: size, width: size };
}

function noiseShape(trainer: string, { map, noise }: LinearGaussianChain['anchorTrainer']): Shape {
  return covarianceShape(`${trainer}.noise`, noise, map.length);
}

function countProblems(path: string, count: number): readonly ChainProblem[] {
  if (Number.isInteger(count) && count >= 1) return [];
  const next = 'Give the number of items.';
  return [{ path, received: String(count), expected: 'an integer of at least 1', next }];
}

function shapeProblems({ path, rows, height, width }: Shape): readonly ChainProblem[] {
  const next = 'See the shapes in the documentation of LinearGaussianChain.';
  const problems: ChainProblem[] = [];
  if (rows.length !== height || rows.length === 0) {
    const expected = `${Math.max(1, height)} rows`;
    problems.push({ path, received: `${rows.length} rows`, expected, next });
  }
  rows.forEach((row, i) => {
    if (row.length !== width) {
      const received = `${row.length} numbers`;
      problems.push({ path: `${path}[${i}]`, received, expected: `${width} numbers`, next });
    }
    row.forEach((entry, j) => {
      if (Number.isFinite(entry)) return;
      const place = `${path}[${i}][${j}]`;
      problems.push({ path: place, received: String(entry), expected: 'a finite number', next });
    });
  });
  return problems;
}

function covarianceProblems(shape: Shape): readonly ChainProblem[] {
  const problems = shapeProblems(shape);
  if (problems.length > 0) return problems;
  const { path, rows } = shape;
  const asymmetric = rows.flatMap((row, i) =>
    row.flatMap((entry, j) => (j < i && differs(entry, rows[j]![i]!) ? [[i, j] as const] : [])),
  );
  if (asymmetric.length > 0) {
    return asymmetric.map(([i, j]) => ({
      path: `${path}[${i}][${j}]`,
      received: String(rows[i]![j]),
      expected: `${rows[j]![i]}, the entry [${j}][${i}]`,
      next: 'A covariance is symmetric: make both entries the same number.',
    }));
  }
  if (isPositiveSemidefinite(fromRows(rows))) return [];
  return [
    {
      path,
      received: 'a matrix with a negative eigenvalue',
      expected: 'a positive semidefinite covariance',
      next: 'Build the covariance as L Lᵀ, or lower its off-diagonal entries.',
    },
  ];
}

/** Whether two mirrored entries differ by more than the rounding of a product L Lᵀ. */
function differs(left: number, right: number): boolean {
  return Math.abs(left - right) > 1e-12 * Math.max(Math.abs(left), Math.abs(right));
}
