import type { Quantity } from '@ggmi/core';
import {
  compareDeployedCell,
  type CompareParameters,
  type ComparisonPayload,
} from '../../cells/compare-deployed-cell.js';
import type { DeployedPayload } from '../../cells/train-deployed-cell.js';
import type { PlannedCell } from '../../record/plan-file.js';
import { digestOfBytes, itemDigest, readExample } from '../reading/item-bytes.js';
import { textAt } from '../reading/text-at.js';
import { visitExamples } from '../reading/visit-items.js';
import type { ReadRun } from '../reading/read-compared-run.js';

/** What stands behind the comparison as deployed of one run in one setting. */
export interface DeployedData {
  readonly parameters: CompareParameters;
  /** The draw of the held-out items. */
  readonly heldOut: PlannedCell;
  /** Its digest, or its address where the digest is not known: equal ones are equal items. */
  readonly heldOutKey: string;
  /** Streams of the trainings of an arm, in their order. */
  readonly trainingKeys: readonly string[];
  /** Addresses of all trainings of all arms: equal ones are one training. */
  readonly trainings: readonly string[];
  /** By arm, a payload per training; arms whose payloads are lost are absent. */
  readonly arms: ReadonlyMap<string, readonly DeployedPayload[]>;
  /** Every held-out item, in the order of the losses; read only where it is needed. */
  items(): readonly HeldOutItem[] | undefined;
}

/** An item by its id, and by the digest of all that it holds, its id included. */
export interface HeldOutItem {
  readonly id: string;
  readonly content: string;
}

/** Finds it, or says why there is none. */
export function deployedDataOf(
  run: ReadRun,
  quantities: readonly Quantity[],
): DeployedData | { readonly missing: string } {
  if (!hasDeployed(quantities)) {
    return { missing: 'has no comparison as deployed' };
  }
  if (run.plan.size === 0) {
    return {
      missing:
        'has no plan.jsonl, by which its losses are found: it was made before plans were kept',
    };
  }
  const comparison = [...run.plan.values()].find(
    (cell) => cell.type === compareDeployedCell.type && isBehind(cell, { run, quantities }),
  );
  // Made by compareDeployedCell, which names them.
  const parameters = comparison?.parameters as CompareParameters | undefined;
  const heldOut = run.plan.get(run.plan.get(comparison?.inputs[0] ?? '')?.inputs.at(-1) ?? '');
  if (comparison === undefined || parameters === undefined || heldOut === undefined) {
    return { missing: 'has no comparison of arms that came to an end' };
  }
  const { seeds } = parameters;
  const arms = armsOf(comparison, run);
  if (arms.size === 0)
    return { missing: 'has lost its losses: the store beside its folder lacks them' };
  if (new Set([...arms.values()].flat().map(({ losses }) => losses.length)).size > 1)
    return { missing: 'has arms with losses of other items: its files were changed' };
  return {
    parameters,
    heldOut,
    heldOutKey: run.digest(heldOut.address) ?? heldOut.address,
    trainingKeys: comparison.inputs
      .slice(0, seeds)
      .map((address) => textAt(run.plan.get(address)?.parameters, 'trainingKey')),
    trainings: comparison.inputs,
    arms,
    items: () => itemsOf(run, heldOut.address),
  };
}

/** Whether a run compares arms as deployed in this setting. */
export function hasDeployed(quantities: readonly Quantity[]): boolean {
  return quantities.some(({ section }) => section.type === 'deployed');
}

/** A sweep has a comparison for each of its points: the one behind a setting has its numbers. */
function isBehind(
  cell: PlannedCell,
  { run, quantities }: { readonly run: ReadRun; readonly quantities: readonly Quantity[] },
): boolean {
  // Its payload stands in the results.
  const payload = run.payload(cell.address) as ComparisonPayload | undefined;
  if (payload === undefined) return false;
  return payload.arms.every(({ arm, loss }) =>
    quantities.some(
      ({ id, arm: own, outcome }) =>
        id === 'held-out-loss' && own === arm && outcome.available && outcome.value === loss.value,
    ),
  );
}

function armsOf(comparison: PlannedCell, run: ReadRun): DeployedData['arms'] {
  // Made by compareDeployedCell, which names them.
  const { arms, seeds } = comparison.parameters as CompareParameters;
  return new Map(
    arms.flatMap((arm, index): [string, DeployedPayload[]][] => {
      const trainings = comparison.inputs
        .slice(index * seeds, (index + 1) * seeds)
        // Its inputs are train-deployed cells.
        .flatMap((address) => (run.payload(address) as DeployedPayload | undefined) ?? []);
      return trainings.length < seeds ? [] : [[arm, trainings]];
    }),
  );
}

/** Undefined where the store lacks them, or has others than those of the digest. */
function itemsOf(run: ReadRun, address: string): readonly HeldOutItem[] | undefined {
  const stored = run.stored(address);
  if (stored === undefined || digestOfBytes(stored) !== run.digest(address)) return undefined;
  const items: HeldOutItem[] = [];
  visitExamples(stored, (item) => {
    items.push({ id: readExample(item).id, content: itemDigest(item) });
  });
  return items;
}
