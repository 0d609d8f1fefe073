import type { LossPairsInput } from '@ggmi/core';

/**
 * Whether every loss is 0 or the bound, and every loss of a trained member 0: then T is 0 or gives
 * the membership away, and E gap = C · I(Δ;U)/ln 2 exactly (Wang & Mao 2023), C the bound.
 */
export function isInterpolating({ runs, lossBound }: LossPairsInput): boolean {
  return runs.every(
    ({ trained, heldBack }) =>
      trained.every((loss) => loss === 0) &&
      heldBack.every((loss) => loss === 0 || loss === lossBound),
  );
}
