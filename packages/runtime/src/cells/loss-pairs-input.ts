import type { JsonObject, LossPairsInput, Matrix, PredictionPairs } from '@ggmi/core';
import type { SupersamplePayload } from './train-supersample-cell.js';

/** The losses of all runs of one arm, one run per training cell. */
export function lossPairsInput(inputs: readonly JsonObject[]): LossPairsInput {
  // The plan gives an estimate of loss pairs only train-supersample cells.
  const runs = inputs as readonly SupersamplePayload[];
  return {
    type: 'loss-pairs',
    lossBound: Math.max(...runs.map((run) => run.lossBound)),
    runs: runs.map((run) => ({
      trained: Float64Array.from(run.trained),
      heldBack: Float64Array.from(run.heldBack),
      membership: Uint8Array.from(run.membership),
      ...(run.predictions && { predictions: predictionPairs(run.predictions) }),
    })),
  };
}

function predictionPairs({
  columns,
  trained,
  heldBack,
}: NonNullable<SupersamplePayload['predictions']>): PredictionPairs {
  const rows = (values: readonly number[]): Matrix => ({
    rows: values.length / columns,
    columns,
    values: Float64Array.from(values),
  });
  return { trained: rows(trained), heldBack: rows(heldBack) };
}

/** The same input with some of its runs. */
export function selectRuns(input: LossPairsInput, runs: ArrayLike<number>): LossPairsInput {
  return { ...input, runs: Array.from(runs, (run) => input.runs[run]!) };
}
