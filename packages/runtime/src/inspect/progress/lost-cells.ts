import type { PlannedCell } from '../../record/plan-file.js';

/** Addresses of cells that need, over any number of steps, the result of one of these. */
export function lostCells(
  plan: readonly PlannedCell[],
  failed: { has(address: string): boolean },
): ReadonlySet<string> {
  const lost = new Set<string>();
  // A plan names inputs before what reads them.
  for (const { address, inputs } of plan) {
    if (failed.has(address)) continue;
    if (inputs.some((input) => failed.has(input) || lost.has(input))) lost.add(address);
  }
  return lost;
}
