import { valueOf, type Quantity } from './quantity.js';
import { quantityCatalog, type QuantityId } from './quantity-catalog.js';
import type { Value } from './value.js';

/** Every quantity of a chain by id: its number, or why it has none. */
export type Readings = Readonly<Record<QuantityId, Value>>;

/** The readings of a list of quantities; what the list leaves out is missing. */
export function readingsOf(quantities: readonly Quantity[]): Readings {
  // The keys of the catalog: Object.keys forgets their type.
  const ids = Object.keys(quantityCatalog) as QuantityId[];
  // One entry for every id of the catalog: Object.fromEntries forgets that.
  return Object.fromEntries(ids.map((id) => [id, valueOf(quantities, id)])) as Readings;
}
