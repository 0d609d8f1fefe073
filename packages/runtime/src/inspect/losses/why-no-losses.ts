import { trainReplicateCell } from '../../cells/train-replicate-cell.js';
import type { PlannedCell } from '../../record/plan-file.js';

/** Why a training that is there has no losses yet. */
export const BEING_READ = 'the losses are being read';

/** Why no training of a plan keeps losses of single examples of these cells. */
export function whyNoLosses(plan: readonly PlannedCell[], pool: readonly string[]): string {
  const isReplicated = plan.some(
    ({ type, inputs }) =>
      type === trainReplicateCell.type && inputs.some((input) => pool.includes(input)),
  );
  return isReplicated
    ? 'There are no losses of single examples: the trainings of a replicate reading keep their means alone.'
    : 'There are no losses: no supersample reading trains on these examples, and no arm as deployed is scored on them.';
}
