import { exactQuantity, type Quantity, type QuantityStyle } from '../quantity/quantity.js';
import { quantityCatalog, type QuantityId } from '../quantity/quantity-catalog.js';
import type { Readings } from '../quantity/readings.js';
import type { DiscreteChain } from './discrete-chain.js';
import { discreteReadings } from './discrete-readings.js';
import { assertDiscreteChain } from './discrete-chain-problems.js';

const discreteStyle: QuantityStyle = { continuous: false, lossUnit: 'loss' };

/**
 * Every quantity of a discrete chain by exact enumeration; all `exact`, in nats.
 *
 * Throws MalformedChainError (`CHAIN_MALFORMED`) with every problem of the chain.
 */
export function discreteQuantities(chain: DiscreteChain): readonly Quantity[] {
  assertDiscreteChain(chain);
  return labelled(discreteReadings(chain), chain.syntheticItems);
}

function labelled(readings: Readings, syntheticItems: number): readonly Quantity[] {
  const shared = 'items share the prompt: n times this can exceed the entropy of the data set';
  const notes: Partial<Record<QuantityId, string>> =
    syntheticItems > 1
      ? { 'output-entropy-per-item': shared, 'synthetic-entropy-per-item': shared }
      : {};
  // The keys of the catalog, typed: Object.keys forgets them.
  const ids = Object.keys(quantityCatalog) as QuantityId[];
  return ids.map((id) =>
    exactQuantity(id, readings[id], { style: discreteStyle, note: notes[id] }),
  );
}
