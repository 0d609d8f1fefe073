import {
  cholesky,
  denseMatrix,
  fromRows,
  logDeterminantSpd,
  multiply,
  transpose,
  type DenseMatrix,
} from '@ggmi/numerics';
import type { LinearGaussianChain } from '@ggmi/theory';

/** Every variable of a chain as rows of one map of independent standard normal draws. */
export type JointMap = Readonly<Record<string, DenseMatrix>>;

/**
 * The variables by brute force: no block structure, one long vector of standard normal causes
 * (anchor items, generator noises, curation noises, trainer noises) and one matrix per variable.
 */
export function jointMap(chain: LinearGaussianChain): JointMap {
  const d = chain.itemCovariance.length;
  const { anchorItems: m, syntheticItems: n } = chain;
  const weights = chain.syntheticTrainer.map.length;
  const anchorWeights = chain.anchorTrainer.map.length;
  const causes = m * d + 2 * n * d + weights + anchorWeights;
  const at = (covariance: DenseMatrix, copies: number, offset: number): DenseMatrix => {
    const root = cholesky(covariance);
    const size = root.rows;
    const map = denseMatrix(copies * size, causes);
    for (let copy = 0; copy < copies; copy++)
      for (let i = 0; i < size; i++)
        for (let j = 0; j < size; j++)
          map.values[(copy * size + i) * causes + offset + copy * size + j] =
            root.values[i * size + j]!;
    return map;
  };
  const anchor = at(fromRows(chain.itemCovariance), m, 0);
  const generatorFactor = at(fromRows(chain.generatorNoise), n, m * d);
  const curation = at(fromRows(chain.curationNoise), n, m * d + n * d);
  const nu = at(fromRows(chain.syntheticTrainer.noise), 1, m * d + 2 * n * d);
  const nuAnchor = at(fromRows(chain.anchorTrainer.noise), 1, m * d + 2 * n * d + weights);
  const prompt = multiply(fromRows(chain.promptMap), anchor);
  const signal = multiply(fromRows(chain.generatorMap), prompt);
  const repeated = stack(...Array.from({ length: n }, () => signal));
  const output = plus(repeated, generatorFactor);
  const synthetic = plus(output, curation);
  return {
    anchor,
    prompt,
    generatorFactor,
    curation,
    output,
    synthetic,
    weights: plus(multiply(fromRows(chain.syntheticTrainer.map), synthetic), nu),
    anchorWeights: plus(multiply(fromRows(chain.anchorTrainer.map), anchor), nuAnchor),
  };
}

/** Differential entropy of the named variables together. */
export function entropy(map: JointMap, ...names: readonly string[]): number {
  const stacked = stack(...names.map((name) => map[name]!));
  const covariance = multiply(stacked, transpose(stacked));
  const normalising = stacked.rows * (Math.log(2 * Math.PI) + 1);
  return 0.5 * (normalising + logDeterminantSpd(covariance));
}

/** I(X;Y|Z) from joint entropies. */
export function information(
  map: JointMap,
  [x, y]: readonly [string, string],
  ...given: readonly string[]
): number {
  const condition = given.length === 0 ? 0 : entropy(map, ...given);
  return (
    entropy(map, x, ...given) + entropy(map, y, ...given) - entropy(map, x, y, ...given) - condition
  );
}

function plus(left: DenseMatrix, right: DenseMatrix): DenseMatrix {
  const values = left.values.map((value, i) => value + right.values[i]!);
  return denseMatrix(left.rows, left.columns, values);
}

function stack(...matrices: readonly DenseMatrix[]): DenseMatrix {
  return fromRows(
    matrices.flatMap((matrix) =>
      Array.from({ length: matrix.rows }, (_, i) =>
        matrix.values.subarray(i * matrix.columns, (i + 1) * matrix.columns),
      ),
    ),
  );
}
