import type { ComparedQuantity, DataComparison, HeldOutComparison, Quantity } from '@ggmi/core';
import type { DeployedPayload } from '../../cells/train-deployed-cell.js';
import type { ReadRun } from '../reading/read-compared-run.js';
import {
  compareQuantity,
  matchQuantities,
  type QuantityMatch,
} from '../numbers/match-quantities.js';
import { referencesOf } from './arm-references.js';
import { allItems, commonItems, type CommonItems } from './common-items.js';
import { deployedDataOf, hasDeployed, type DeployedData } from './deployed-data.js';
import { heldOutNotes } from './held-out-notes.js';
import { pairedLosses, unpairedArms } from './paired-losses.js';
import { isSameSource } from './same-source.js';
import { pairTrainings } from './training-pairing.js';
import { whyEqual } from './why-equal.js';

/** One run in one setting. */
export interface RunSetting {
  readonly run: ReadRun;
  readonly quantities: readonly Quantity[];
}

/** The held-out losses of both runs in one setting: paired, or the reason why not. */
export function compareHeldOut(
  here: RunSetting,
  there: RunSetting,
  data: readonly DataComparison[],
): HeldOutComparison {
  const own = deployedDataOf(here.run, here.quantities);
  const other = deployedDataOf(there.run, there.quantities);
  const without = (reason: string): HeldOutComparison => refused({ here, there }, reason);
  if (!hasDeployed(here.quantities) && !hasDeployed(there.quantities)) {
    return without(
      'neither run has a comparison as deployed, which alone says which data are better',
    );
  }
  if ('missing' in own) return without(`the reference ${own.missing}`);
  if ('missing' in other) return without(`this run ${other.missing}`);
  const items = itemsOf(own, other);
  if (items === undefined) {
    return without(
      'the held-out sets have other digests, and the store beside a run has lost one of them',
    );
  }
  const [first, second] = [firstLosses(own), firstLosses(other)];
  if (!hasLossesOf(items, { own: first, other: second })) {
    return without('the losses of a run are not of the items that it says: its files were changed');
  }
  const counts = {
    here: first.losses.length,
    there: second.losses.length,
    common: items.pairs.length,
    otherContent: items.otherContent,
  };
  const trainings = pairTrainings(own.trainingKeys, other.trainingKeys);
  const facts = {
    items: counts,
    trainings: {
      here: own.trainingKeys.length,
      there: other.trainingKeys.length,
      used: trainings.used,
    },
  };
  if (first.lossUnit !== second.lossUnit) {
    const reason = `losses are in ${first.lossUnit} in the reference and in ${second.lossUnit} in this run`;
    return { ...without(reason), ...facts };
  }
  if (items.pairs.length < 2) {
    const sides = { here: { ...here, deployed: own }, there: { ...there, deployed: other } };
    return { ...facts, ...unpaired(sides, counts) };
  }
  const deployed = { here: own, there: other, items, trainings };
  const paired = pairedLosses(deployed);
  const why = whyEqual(paired, { here: own, there: other, data });
  return {
    ...facts,
    ...(why !== undefined && { whyEqual: why }),
    quantities: [...paired, ...unpairedArms(deployed)],
    notes: heldOutNotes(deployed, { here: here.run.record, there: there.run.record }),
  };
}

/** What both runs say of their arms, side by side, and why it is not subtracted. */
function refused(
  { here, there }: { readonly here: RunSetting; readonly there: RunSetting },
  reason: string,
): HeldOutComparison {
  const quantities = armMatches(here, there).map((match): ComparedQuantity =>
    compareQuantity(match, { type: 'refused', reason }),
  );
  return { reason, quantities, notes: [] };
}

function armMatches(here: RunSetting, there: RunSetting): readonly QuantityMatch[] {
  return matchQuantities(here.quantities.filter(isOfArm), there.quantities.filter(isOfArm));
}

/** Every item has a place among the losses of its run. */
function hasLossesOf(
  { places }: CommonItems,
  { own, other }: { readonly own: DeployedPayload; readonly other: DeployedPayload },
): boolean {
  return own.losses.length === places.here && other.losses.length === places.there;
}

/** All arms are scored on the same items. */
function firstLosses({ arms }: DeployedData): DeployedPayload {
  // An arm without losses has no place in it, and none comes without an arm.
  return [...arms.values()][0]![0]!;
}

function itemsOf(here: DeployedData, there: DeployedData): CommonItems | undefined {
  if (here.heldOutKey === there.heldOutKey) return allItems(firstLosses(here).losses.length);
  const [own, other] = [here.items(), there.items()];
  return own && other && commonItems(own, other);
}

/** Without common items: why, and where both sets are draws of one D the difference of independent sets. */
function unpaired(
  {
    here,
    there,
  }: {
    readonly here: RunSetting & { readonly deployed: DeployedData };
    readonly there: RunSetting & { readonly deployed: DeployedData };
  },
  { common, otherContent }: NonNullable<HeldOutComparison['items']>,
): Pick<HeldOutComparison, 'reason' | 'quantities' | 'notes'> {
  const ids =
    otherContent === 0 ? '' : `; ${otherContent} ids are common, but stand for other items`;
  const reason = `the held-out sets have ${common} ${common === 1 ? 'item' : 'items'} in common${ids}`;
  if (!isSameSource(here, there)) {
    const note =
      'The held-out sets come from two sources: a difference of losses would be one of the items.';
    return { ...refused({ here, there }, reason), notes: [note] };
  }
  const quantities = armMatches(here, there).map((match): ComparedQuantity =>
    compareQuantity(match, { type: 'independent' }),
  );
  const note =
    'Both sets are draws of one D: the differences below are unpaired, of two independent sets, with the variances added. A paired comparison of the same items would be sharper.';
  return { reason, quantities, notes: [note] };
}

function isOfArm({ id, section, arm = '', versus = '' }: Quantity): boolean {
  return (
    section.type === 'deployed' &&
    (id === 'held-out-loss' || (id === 'loss-difference' && referencesOf(arm).includes(versus)))
  );
}
