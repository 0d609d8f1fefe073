import {
  DataInvalidError,
  requireFinite,
  type LossPairsInput,
  type LossPairsRun,
  type Matrix,
} from '@ggmi/core';
import type { MemberPairs } from './member-pairs.js';

/** More would take a projection: the fit is of 4 + 2c weights, and loses about 1/(2N) for each. */
const MOST_COLUMNS = 64;

/**
 * Losses and predictions, 1 + c columns: what f-CMI sees of a pair.
 *
 * @throws DATA_INVALID where a run has no predictions, not a row per pair, other columns than the
 * first, none or more than 64 of them, or a number that is not finite.
 */
export function predictionMembers({ runs }: LossPairsInput): MemberPairs[] {
  const columns = runs[0]?.predictions?.trained.columns ?? 0;
  return runs.map((run, index) => {
    const where = `run ${index}`;
    if (run.predictions === undefined) throw predictionsMissingError(where);
    const { trained, heldBack } = run.predictions;
    checkShape(trained, { where: `trained predictions of ${where}`, run, columns });
    checkShape(heldBack, { where: `held-back predictions of ${where}`, run, columns });
    return {
      trained: withLosses(run.trained, trained),
      heldBack: withLosses(run.heldBack, heldBack),
    };
  });
}

function withLosses(losses: Float64Array, predictions: Matrix): Matrix {
  const columns = 1 + predictions.columns;
  const values = new Float64Array(losses.length * columns);
  losses.forEach((loss, row) => {
    const from = row * predictions.columns;
    values[row * columns] = loss;
    values.set(predictions.values.subarray(from, from + predictions.columns), row * columns + 1);
  });
  return { rows: losses.length, columns, values };
}

function checkShape(
  matrix: Matrix,
  {
    where,
    run,
    columns,
  }: { readonly where: string; readonly run: LossPairsRun; readonly columns: number },
): void {
  const pairs = run.trained.length;
  const fits =
    matrix.rows === pairs &&
    matrix.columns === columns &&
    matrix.values.length === pairs * columns &&
    columns >= 1 &&
    columns <= MOST_COLUMNS;
  if (!fits) {
    const wanted = columns >= 1 && columns <= MOST_COLUMNS ? columns : `1 to ${MOST_COLUMNS}`;
    throw new DataInvalidError({
      where,
      received: `${matrix.rows} rows of ${matrix.columns} columns`,
      expected: `${pairs} rows, one per pair, of ${wanted} columns, as many in every run`,
      next: 'Check `predict` of the post-trainer; wide predictions want a projection.',
    });
  }
  requireFinite(matrix, where);
}

function predictionsMissingError(where: string): DataInvalidError {
  return new DataInvalidError({
    where: `predictions of ${where}`,
    received: 'none',
    expected: 'a row per pair of what the model predicted, for both members',
    next: 'Choose a post-trainer whose capabilities have predictions: true, or read the losses alone by @ggmi/estimator-supersample/e-cmi-logistic.',
  });
}
