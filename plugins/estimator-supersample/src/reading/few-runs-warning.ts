import type { EstimateWarning } from '@ggmi/core';

const FEWEST_RUNS = 8;

/** FEW_RUNS below 8: a jackknife interval then leans on very few degrees of freedom. */
export function fewRunsWarning(runs: number): EstimateWarning[] {
  if (runs >= FEWEST_RUNS) return [];
  return [{ code: 'FEW_RUNS', message: `${runs} runs; intervals want ${FEWEST_RUNS} or more.` }];
}
