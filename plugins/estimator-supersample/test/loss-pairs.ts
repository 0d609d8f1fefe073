import type { LossPairsInput } from '@ggmi/core';

/** An input whose differences T (held back − trained) are those given, by run, in [−bound, bound]. */
export function lossPairs(
  differences: readonly (readonly number[])[],
  lossBound = 20,
): LossPairsInput {
  return {
    type: 'loss-pairs',
    lossBound,
    runs: differences.map((run) => ({
      trained: Float64Array.from(run, (t) => Math.max(0, -t)),
      heldBack: Float64Array.from(run, (t) => Math.max(0, t)),
      membership: new Uint8Array(run.length),
    })),
  };
}
