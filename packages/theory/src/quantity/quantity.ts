import type { Unit } from './catalog-entry.js';
import { quantityCatalog, type QuantityId } from './quantity-catalog.js';
import { isNumber, type Value } from './value.js';

interface QuantityLabel {
  readonly id: QuantityId;
  /** As in theory and paper: `I(S_gen;W)`. */
  readonly symbol: string;
  readonly name: string;
  readonly unit: Unit;
  /** Built on differential entropies: may be negative and depends on the units of the items. */
  readonly differential: boolean;
  readonly note?: string;
}

/** A number of a chain with its unit and how it is known, or the reason why there is none. */
export type Quantity = QuantityLabel &
  (
    | { readonly kind: 'exact'; readonly value: number }
    | { readonly kind: 'estimate'; readonly value: number; readonly standardError: number }
    | { readonly kind: 'unavailable'; readonly reason: string }
  );

/** How the quantities of one kind of chain are labelled. */
export interface QuantityStyle {
  /** Whether the chain is continuous, so that its entropies are differential. */
  readonly continuous: boolean;
  /** The unit that stands for `loss`. */
  readonly lossUnit: 'loss' | 'squared-error';
}

function labelOf(id: QuantityId, style: QuantityStyle, note: string | undefined): QuantityLabel {
  const entry = quantityCatalog[id];
  return {
    id,
    symbol: entry.symbol,
    name: entry.name,
    unit: entry.unit === 'loss' ? style.lossUnit : entry.unit,
    differential: style.continuous && 'entropic' in entry,
    ...(note === undefined ? {} : { note }),
  };
}

/** A quantity known in closed form or by enumeration, or its reason to be missing. */
export function exactQuantity(
  id: QuantityId,
  value: Value,
  how: { readonly style: QuantityStyle; readonly note?: string | undefined },
): Quantity {
  const label = labelOf(id, how.style, how.note);
  return isNumber(value)
    ? { ...label, kind: 'exact', value }
    : { ...label, kind: 'unavailable', reason: value.missing };
}

/** A quantity estimated from random draws, with the standard error of the estimate. */
export function estimatedQuantity(
  id: QuantityId,
  estimate: { readonly value: number; readonly standardError: number },
  how: { readonly style: QuantityStyle; readonly note?: string | undefined },
): Quantity {
  return { ...labelOf(id, how.style, how.note), kind: 'estimate', ...estimate };
}

/** The value of a quantity of a list, or why it has none. */
export function valueOf(quantities: readonly Quantity[], id: QuantityId): Value {
  const quantity = quantities.find((candidate) => candidate.id === id);
  if (quantity === undefined) return { missing: `${quantityCatalog[id].symbol} was not computed` };
  return quantity.kind === 'unavailable' ? { missing: quantity.reason } : quantity.value;
}
