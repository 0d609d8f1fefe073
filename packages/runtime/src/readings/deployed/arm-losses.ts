import type { JsonObject } from '@ggmi/core';
import type { Cell } from '../../cells/cell.js';
import { compareDeployedCell, type CompareParameters } from '../../cells/compare-deployed-cell.js';
import { readExamples } from '../../cells/examples-payload.js';
import type { DeployedPayload } from '../../cells/train-deployed-cell.js';

/** The held-out losses of one arm of the comparison as deployed, item by item. */
export interface ArmLosses {
  readonly arm: string;
  /**
   * Ids of the held-out items, in the order of the losses. That order is drawn by the run's seed: losses
   * of several runs are brought together by id.
   */
  readonly items: readonly string[];
  /** One per seed; one in all where training draws nothing. */
  readonly trainings: readonly Pick<
    DeployedPayload,
    'losses' | 'natsPerByte' | 'lossUnit' | 'trainedOn'
  >[];
}

/**
 * The losses behind a comparison as deployed: of every arm that could be trained. None where there
 * was no comparison, or it was not finished.
 */
export function armLossesOf(
  cells: readonly Cell[],
  payload: (address: string) => JsonObject | undefined,
): readonly ArmLosses[] {
  const comparison = cells.find(({ type }) => type === compareDeployedCell.type);
  if (comparison === undefined) return [];
  // Made by compareDeployedCell, which names them.
  const { arms, seeds } = comparison.parameters as CompareParameters;
  const items = heldOutIds(cells, { comparison, payload });
  if (items === undefined) return [];
  return arms.flatMap((arm, index) => {
    const trainings = comparison.inputs
      .slice(index * seeds, (index + 1) * seeds)
      // Its inputs are train-deployed cells.
      .flatMap((address) => (payload(address) as DeployedPayload | undefined) ?? []);
    return trainings.length < seeds ? [] : [{ arm, items, trainings }];
  });
}

/** All trainings are scored on one held-out set, the last input of each. */
function heldOutIds(
  cells: readonly Cell[],
  found: {
    readonly comparison: Cell;
    readonly payload: (address: string) => JsonObject | undefined;
  },
): readonly string[] | undefined {
  const training = cells.find(({ address }) => address === found.comparison.inputs[0]);
  const heldOut = training?.inputs.at(-1);
  const drawn = heldOut === undefined ? undefined : found.payload(heldOut);
  return drawn && readExamples(drawn).examples.map(({ id }) => id);
}
