import type { ComparedQuantity, DataComparison } from '@ggmi/core';
import type { DeployedData } from './deployed-data.js';

/**
 * Why the held-out losses of all common arms are equal although the runs differ, as far as what they
 * trained on and drew from tells; undefined where they are not, or where it is not known.
 */
export function whyEqual(
  quantities: readonly ComparedQuantity[],
  {
    here,
    there,
    data,
  }: {
    readonly here: DeployedData;
    readonly there: DeployedData;
    readonly data: readonly DataComparison[];
  },
): string | undefined {
  const losses = quantities.filter(({ id }) => id === 'held-out-loss');
  if (losses.length === 0 || !losses.every(isZero)) return undefined;
  if (isSameList(here.trainings, there.trainings)) return 'they come of the same computations';
  if (data.some(({ state }) => state === 'unknown')) return undefined;
  if (!data.every(hasSameItems)) return 'what differs in the data does not reach them';
  if (isSameList(here.trainingKeys, there.trainingKeys)) {
    return 'both runs train on the same items from the same streams';
  }
  return 'both runs train on the same items, and training draws nothing that they depend on';
}

function isZero({ difference }: ComparedQuantity): boolean {
  if (!difference.available) return false;
  const { value, interval } = difference;
  return value === 0 && interval?.lower === 0 && interval.upper === 0;
}

function hasSameItems({ state, items }: DataComparison): boolean {
  if (state === 'same') return true;
  return items !== undefined && items.common === items.here && items.common === items.there;
}

function isSameList(here: readonly string[], there: readonly string[]): boolean {
  return here.length === there.length && here.every((each, place) => each === there[place]);
}
