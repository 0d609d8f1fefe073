import type { ComparedQuantity, Quantity, QuantityOutcome } from '@ggmi/core';
import type { Resamples } from '../../intervals/resamples.js';
import { resampledUncertainty } from '../../intervals/resampled-uncertainty.js';
import { unavailable } from '../../readings/quantity-builders.js';
import { independentDifference, type AvailableOutcome } from './independent-difference.js';

/** A quantity in both runs, or in one of them. */
export interface QuantityMatch {
  readonly here?: Quantity;
  readonly there?: Quantity;
}

/** How the two numbers belong together. */
export type NumberPairing =
  | { readonly type: 'same' }
  | { readonly type: 'independent' }
  /** The resamples of the difference, unit by unit, and the level of its interval. */
  | { readonly type: 'paired'; readonly resamples: Resamples; readonly level: number }
  /** No difference may be taken. */
  | { readonly type: 'refused'; readonly reason: string };

/** Brings quantities together that say the same of the same. */
export function matchQuantities(
  here: readonly Quantity[],
  there: readonly Quantity[],
): readonly QuantityMatch[] {
  const [own, other] = [byPlace(here), byPlace(there)];
  return [...new Set([...own.keys(), ...other.keys()])].map((place) => {
    const [first, second] = [own.get(place), other.get(place)];
    return { ...(first && { here: first }), ...(second && { there: second }) };
  });
}

/** A quantity by section, id, arm, versus and source; several at one place are told apart by name. */
function byPlace(quantities: readonly Quantity[]): ReadonlyMap<string, Quantity> {
  const places = new Map<string, Quantity>();
  for (const quantity of quantities) {
    const { section, id, arm = null, versus = null, source, name } = quantity;
    const reading = section.type === 'reading' ? section.reading : null;
    const told = section.type === 'generators' ? name : null;
    let place = JSON.stringify([section.type, reading, id, arm, versus, source, told]);
    while (places.has(place)) place += '+';
    places.set(place, quantity);
  }
  return places;
}

/** The difference of a quantity, there minus here, or why there is none. */
export function compareQuantity(
  { here, there }: QuantityMatch,
  pairing: NumberPairing,
  note?: string,
): ComparedQuantity {
  const { outcome: _outcome, note: _note, ...label } = (here ?? there)!;
  const outcomes = {
    here: here?.outcome ?? unavailable('no such number'),
    there: there?.outcome ?? unavailable('no such number'),
  };
  const refusal = refusalOf(outcomes.here, outcomes.there, pairing);
  if (refusal !== undefined || !outcomes.here.available || !outcomes.there.available) {
    return {
      ...label,
      ...outcomes,
      difference: unavailable(refusal ?? ''),
      ...(note !== undefined && { note }),
    };
  }
  return {
    ...label,
    ...outcomes,
    ...taken(outcomes.here, outcomes.there, pairing),
    ...(note !== undefined && { note }),
  };
}

function refusalOf(
  here: QuantityOutcome,
  there: QuantityOutcome,
  pairing: NumberPairing,
): string | undefined {
  if (!here.available) return `reference: ${here.reason}`;
  if (!there.available) return `this run: ${there.reason}`;
  if (pairing.type === 'refused') return pairing.reason;
  if (here.unit !== there.unit)
    return `in ${here.unit} in the reference, in ${there.unit} in this run`;
  if (here.kind !== there.kind) {
    return `of kind ${here.kind} in the reference, of kind ${there.kind} in this run`;
  }
  return undefined;
}

function taken(
  here: AvailableOutcome,
  there: AvailableOutcome,
  pairing: NumberPairing,
): Pick<ComparedQuantity, 'difference' | 'pairing'> {
  const { unit } = here;
  // A difference of two bounds bounds nothing: it estimates the difference of what they aim at.
  const kind = here.kind === 'exact' || here.kind === 'proxy' ? here.kind : 'estimate';
  const base = { available: true, unit, kind, warnings: [] } as const;
  if (pairing.type === 'same')
    return { difference: { ...base, ...nothing(here) }, pairing: 'same' };
  const value = there.value - here.value;
  if (kind === 'exact') return { difference: { ...base, value }, pairing: 'exact' };
  if (pairing.type === 'paired') {
    const { resamples, level } = pairing;
    const uncertainty = resampledUncertainty(value, resamples, level);
    return { difference: { ...base, value, ...uncertainty }, pairing: 'paired' };
  }
  const difference = { ...base, ...independentDifference(here, there) };
  const isPlain = difference.standardError === undefined;
  return { difference, pairing: isPlain ? 'plain' : 'independent' };
}

/** Of one computation: 0, and where the number has an interval it is [0, 0]. */
function nothing({ standardError, interval }: AvailableOutcome) {
  return {
    value: 0,
    ...(standardError !== undefined && { standardError: 0 }),
    ...(interval && { interval: { ...interval, lower: 0, upper: 0 } }),
  };
}
