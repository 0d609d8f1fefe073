import type { ComparedQuantity, QuantityOutcome } from '@ggmi/core';
import type { DeployedData } from './deployed-data.js';
import type { PairedDeployed } from './loss-contrasts.js';

/**
 * Whether two runs stand in the order in which their bootstrap is drawn. That order belongs to the runs
 * and not to the question: whichever is the reference, the same items and trainings are drawn, and the
 * differences of the other question are these with their signs turned, to the last bit.
 */
export function areInDrawnOrder({ here, there }: PairedDeployed): boolean {
  return orderKey(here) <= orderKey(there);
}

function orderKey({ parameters, heldOutKey, trainings }: DeployedData): string {
  return JSON.stringify([parameters.resamplingKey, heldOutKey, trainings]);
}

/** The same with the other run as the reference: items and trainings in the order of that. */
export function turned({ here, there, items, trainings }: PairedDeployed): PairedDeployed {
  const places = trainings.here
    .map((place, index): readonly [number, number] => [trainings.there[index] ?? 0, place])
    .toSorted(byFirst);
  const pairs = items.pairs
    .map(([own, other]): readonly [number, number] => [other, own])
    .toSorted(byFirst);
  return {
    here: there,
    there: here,
    items: {
      ...items,
      pairs,
      places: { here: items.places.there, there: items.places.here },
    },
    trainings:
      trainings.used === 'paired'
        ? {
            used: 'paired',
            here: places.map(([own]) => own),
            there: places.map(([, other]) => other),
          }
        : { used: 'independent', here: trainings.there, there: trainings.here },
  };
}

function byFirst([own]: readonly [number, number], [other]: readonly [number, number]): number {
  return own - other;
}

/** A difference of the other question. */
export function turnedBack(compared: ComparedQuantity): ComparedQuantity {
  const { here, there, difference } = compared;
  return { ...compared, here: there, there: here, difference: negated(difference) };
}

function negated(outcome: QuantityOutcome): QuantityOutcome {
  if (!outcome.available) return outcome;
  const { value, interval } = outcome;
  return {
    ...outcome,
    // 0 − x, since −0 is not what a reader calls nothing.
    value: 0 - value,
    ...(interval && {
      interval: { ...interval, lower: 0 - interval.upper, upper: 0 - interval.lower },
    }),
  };
}
