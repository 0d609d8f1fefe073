import type { LossPairsInput } from '@ggmi/core';

/** One pair: losses of the trained and the held-back member, and a prediction for each. */
export interface DrawnPair {
  readonly trained: number;
  readonly heldBack: number;
  readonly predictions?: readonly [number, number];
}

/** Loss pairs of drawn pairs by run, with predictions of one column where the pairs have them. */
export function inputOf(runs: readonly (readonly DrawnPair[])[], lossBound = 40): LossPairsInput {
  const column = (run: readonly DrawnPair[], member: 0 | 1) => ({
    rows: run.length,
    columns: 1,
    values: Float64Array.from(run, ({ predictions }) => predictions?.[member] ?? 0),
  });
  return {
    type: 'loss-pairs',
    lossBound,
    runs: runs.map((run) => ({
      trained: Float64Array.from(run, ({ trained }) => trained),
      heldBack: Float64Array.from(run, ({ heldBack }) => heldBack),
      membership: new Uint8Array(run.length),
      ...(run[0]?.predictions === undefined
        ? {}
        : { predictions: { trained: column(run, 0), heldBack: column(run, 1) } }),
    })),
  };
}
