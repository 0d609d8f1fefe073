import type { Quantity } from '@ggmi/core';
import type { Resamples } from '../../intervals/resamples.js';
import { subtractResamples } from '../../intervals/resampled-uncertainty.js';
import type { EstimateIndex, FoundEstimate } from './estimate-index.js';

/** The estimates behind one number: one, or that of the anchors minus that of the arm, times a factor. */
export interface EstimateTerms {
  readonly terms: readonly FoundEstimate[];
  readonly factor: number;
}

const gains: ReadonlySet<string> = new Set(['ggmi', 'ggmi-of-reading', 'ggmi-ld']);

/** Finds the estimates that give exactly the value of a quantity; undefined where there are none. */
export function termsOf(
  quantity: Quantity | undefined,
  index: EstimateIndex,
): EstimateTerms | undefined {
  if (quantity === undefined || !quantity.outcome.available) return undefined;
  const { id, arm = '', outcome } = quantity;
  const { value } = outcome;
  if (id === 'mutual-information' || id === 'weights-information') {
    const found = index.find(quantity, arm).find(({ payload }) => payload.estimate.value === value);
    return found && { terms: [found], factor: 1 };
  }
  if (!gains.has(id)) return undefined;
  for (const own of index.find(quantity, arm)) {
    for (const anchors of index.find(quantity, 'anchors')) {
      const factor = id === 'ggmi-ld' ? (own.pairs ?? Number.NaN) : 1;
      if (factor * (anchors.payload.estimate.value - own.payload.estimate.value) !== value)
        continue;
      return { terms: [anchors, own], factor };
    }
  }
  return undefined;
}

/** Whether both runs computed the number from the same cells. */
export function areSameTerms(here: EstimateTerms, there: EstimateTerms): boolean {
  return (
    here.factor === there.factor &&
    here.terms.length === there.terms.length &&
    here.terms.every(({ address }, index) => address === there.terms[index]!.address)
  );
}

/**
 * The resamples of there − here, unit by unit; undefined where the runs did not draw their units from
 * the same streams, or were resampled in another way: then nothing pairs.
 */
export function pairedResamples(here: EstimateTerms, there: EstimateTerms): Resamples | undefined {
  const [first] = here.terms;
  const all = [...here.terms, ...there.terms];
  const streams = (found: FoundEstimate): string =>
    JSON.stringify([found.unitKeys, found.resamplingKey]);
  if (first === undefined || all.some((found) => streams(found) !== streams(first)))
    return undefined;
  const [own, other] = [resamplesOf(here), resamplesOf(there)];
  return own && other && subtractResamples(other, own);
}

function resamplesOf({ terms, factor }: EstimateTerms): Resamples | undefined {
  const [first, second] = terms.map(({ payload }) => payload.resamples);
  if (!first || second === null) return undefined;
  const whole = second === undefined ? first : subtractResamples(first, second);
  return whole && scaled(whole, factor);
}

function scaled(resamples: Resamples, factor: number): Resamples {
  if (resamples.method === 'jackknife') {
    return { ...resamples, values: resamples.values.map((value) => factor * value) };
  }
  return {
    ...resamples,
    values: resamples.values.map((parts) => parts.map((value) => factor * value)),
  };
}
