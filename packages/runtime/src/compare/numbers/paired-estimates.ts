import type { Quantity } from '@ggmi/core';
import type { Resamples } from '../../intervals/resamples.js';
import { subtractResamples } from '../../intervals/resampled-uncertainty.js';
import type { EstimateIndex, FoundEstimate } from './estimate-index.js';

/** The estimates behind one number, that of the anchors first, and how the number comes of them. */
export interface EstimateTerms {
  readonly terms: readonly FoundEstimate[];
  /** Of one term: what is subtracted, such as n · I or √(2 I); NaN where it does not exist. */
  readonly part: (information: number) => number;
}

const gains: ReadonlySet<string> = new Set(['ggmi', 'ggmi-of-reading', 'ggmi-ld', 'n-aware-gain']);

/** Finds the estimates that give exactly the value of a quantity; undefined where there are none. */
export function termsOf(
  quantity: Quantity | undefined,
  index: EstimateIndex,
): EstimateTerms | undefined {
  if (quantity === undefined || !quantity.outcome.available) return undefined;
  const { id, outcome } = quantity;
  const gives = ({ terms, part }: EstimateTerms): boolean => {
    const [first, second] = terms.map(({ payload }) => payload.estimate.value);
    // GGMI_ld is n times a difference, and not a difference of products.
    const factored = part(1) * (first! - (second ?? 0));
    const value = second === undefined ? part(first!) : part(first!) - part(second);
    return outcome.value === value || (isLinear(id) && outcome.value === factored);
  };
  return candidatesOf(quantity, index).find(gives);
}

function candidatesOf(quantity: Quantity, index: EstimateIndex): readonly EstimateTerms[] {
  const { id, arm = '' } = quantity;
  if (id === 'strength-information') {
    return index.anchors(quantity).map((term) => ({ terms: [term], part: linear(1) }));
  }
  const own = index.find(quantity, arm);
  if (id === 'mutual-information' || id === 'weights-information') {
    return own.map((term) => ({ terms: [term], part: linear(1) }));
  }
  // Losses of trainers are scaled to [0, 1]: C = 1; of another bound nothing is found.
  if (id === 'generalization-bound') return own.map((term) => ({ terms: [term], part: root }));
  if (!gains.has(id)) return [];
  return own.flatMap((term) =>
    index.find(quantity, 'anchors').map((anchors) => ({
      terms: [anchors, term],
      part:
        id === 'n-aware-gain' ? root : linear(id === 'ggmi-ld' ? (term.pairs ?? Number.NaN) : 1),
    })),
  );
}

function isLinear(id: string): boolean {
  return id !== 'generalization-bound' && id !== 'n-aware-gain';
}

function linear(factor: number): (information: number) => number {
  return (information) => factor * information;
}

/** √(2 I); of a negative estimate it does not exist. */
function root(information: number): number {
  return Math.sqrt(2 * information);
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

function resamplesOf({ terms, part }: EstimateTerms): Resamples | undefined {
  const [first, second] = terms.map(({ payload }) => mapped(payload.resamples, part));
  if (first === undefined || terms.length === 1) return first;
  return second && subtractResamples(first, second);
}

function mapped(resamples: Resamples | null, part: EstimateTerms['part']): Resamples | undefined {
  if (resamples === null) return undefined;
  const whole: Resamples =
    resamples.method === 'jackknife'
      ? { ...resamples, values: resamples.values.map(part) }
      : { ...resamples, values: resamples.values.map((parts) => parts.map(part)) };
  return whole.values.flat().some((value) => Number.isNaN(value)) ? undefined : whole;
}
