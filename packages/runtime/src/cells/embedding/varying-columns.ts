import type { DivergenceEstimator, Matrix, MIEstimator, MIInput, PairedInput } from '@ggmi/core';

/**
 * An estimator that sees only columns which vary over both samples together. Embeddings have columns
 * that no item of a sample touches: a constant tells nothing of a difference between laws, moves no
 * row away from another, and is refused by estimators that divide by its spread. Parts of the data have
 * constant columns of their own.
 */
export function onVaryingColumns(estimator: DivergenceEstimator): DivergenceEstimator {
  return {
    estimate: (x, y, context) => estimator.estimate(...varyingSides(x, y), context),
    ...(estimator.prepareNull !== undefined && {
      prepareNull: (x: Matrix, y: Matrix, context) =>
        estimator.prepareNull!(...varyingSides(x, y), context),
    }),
  };
}

/** The same for pairs, column by column of either block: a constant depends on nothing. */
export function onVaryingPairs(estimator: MIEstimator): MIEstimator {
  return {
    estimate: (input, context) => estimator.estimate(varyingInput(input), context),
    ...(estimator.prepareNull !== undefined && {
      prepareNull: (input: PairedInput, context) =>
        estimator.prepareNull!(varyingPairs(input), context),
    }),
    ...(estimator.leaveOneOut !== undefined && {
      leaveOneOut: (input: PairedInput, context) =>
        estimator.leaveOneOut!(varyingPairs(input), context),
    }),
  };
}

function varyingSides(x: Matrix, y: Matrix): readonly [Matrix, Matrix] {
  const columns = varyingColumns([x, y]);
  return [takeColumns(x, columns), takeColumns(y, columns)];
}

function varyingInput(input: MIInput): MIInput {
  return input.type === 'paired' ? varyingPairs(input) : input;
}

function varyingPairs({ type, x, y }: PairedInput): PairedInput {
  return {
    type,
    x: takeColumns(x, varyingColumns([x])),
    y: takeColumns(y, varyingColumns([y])),
  };
}

/** The columns with two different values among the rows of all blocks; all of them where there is none. */
function varyingColumns(blocks: readonly Matrix[]): readonly number[] {
  const { columns, values } = blocks[0]!;
  const all = Array.from({ length: columns }, (_, column) => column);
  const varying = all.filter((column) =>
    blocks.some((block) => {
      for (let row = 0; row < block.rows; row++) {
        if (block.values[row * block.columns + column] !== values[column]) return true;
      }
      return false;
    }),
  );
  return varying.length === 0 ? all : varying;
}

function takeColumns(matrix: Matrix, columns: readonly number[]): Matrix {
  if (columns.length === matrix.columns) return matrix;
  const values = new Float64Array(matrix.rows * columns.length);
  for (let row = 0; row < matrix.rows; row++) {
    for (const [index, column] of columns.entries()) {
      values[row * columns.length + index] = matrix.values[row * matrix.columns + column]!;
    }
  }
  return { rows: matrix.rows, columns: columns.length, values };
}
