import { digammaInteger, type BlockNorm, type DenseMatrix } from '@ggmi/numerics';

/** The definitions of KSG1 and KSG2 written out in O(N²), sharing nothing with the estimators. */

export interface OracleOptions {
  readonly k: number;
  readonly norm: BlockNorm;
}

type Estimator = (x: DenseMatrix, y: DenseMatrix, options: OracleOptions) => number;

function distance({ columns, values }: DenseMatrix, i: number, j: number, norm: BlockNorm): number {
  const gaps = Array.from({ length: columns }, (_, c) =>
    Math.abs(values[i * columns + c]! - values[j * columns + c]!),
  );
  if (norm === 'chebyshev') return Math.max(...gaps);
  return gaps.reduce((sum, gap) => sum + gap * gap, 0);
}

function others(rows: number, i: number): number[] {
  return Array.from({ length: rows }, (_, j) => j).filter((j) => j !== i);
}

export const oracleKsg1: Estimator = (x, y, { k, norm }) => {
  const n = x.rows;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const dx = others(n, i).map((j) => distance(x, i, j, norm));
    const dy = others(n, i).map((j) => distance(y, i, j, norm));
    const joint = dx.map((d, index) => Math.max(d, dy[index]!)).sort((a, b) => a - b);
    const radius = joint[k - 1]!;
    const nx = dx.filter((d) => d < radius).length;
    const ny = dy.filter((d) => d < radius).length;
    sum += digammaInteger(nx + 1) + digammaInteger(ny + 1);
  }
  return digammaInteger(k) + digammaInteger(n) - sum / n;
};

export const oracleKsg2: Estimator = (x, y, { k, norm }) => {
  const n = x.rows;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const candidates = others(n, i).map((j) => {
      const dx = distance(x, i, j, norm);
      const dy = distance(y, i, j, norm);
      return { j, dx, dy, joint: Math.max(dx, dy) };
    });
    const nearest = candidates.toSorted((a, b) => a.joint - b.joint || a.j - b.j).slice(0, k);
    const sideX = Math.max(...nearest.map(({ dx }) => dx));
    const sideY = Math.max(...nearest.map(({ dy }) => dy));
    const nx = candidates.filter(({ dx }) => dx <= sideX).length;
    const ny = candidates.filter(({ dy }) => dy <= sideY).length;
    sum += digammaInteger(nx) + digammaInteger(ny);
  }
  return digammaInteger(k) - 1 / k + digammaInteger(n) - sum / n;
};
