import type { Quantity, QuantitySection } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import {
  estimateGaussianTotalVariation,
  linearGaussianQuantities,
  type Quantity as TheoryQuantity,
} from '@ggmi/theory';
import type { PlanContext } from '../readings/plan-context.js';
import { linearGaussianChainOf } from './linear-gaussian-chain-of.js';

/** Draws for the total variation distances, which have no closed form. */
const TOTAL_VARIATION_SAMPLES = 20_000;

/** The places that the report keeps for a theory quantity that estimators estimate too. */
const shared: Readonly<Record<string, { readonly id: string; readonly anchors: boolean }>> = {
  'anchor-information': { id: 'mutual-information', anchors: true },
  'synthetic-information': { id: 'mutual-information', anchors: false },
  'anchor-gap': { id: 'generalization-gap', anchors: true },
  'synthetic-gap': { id: 'generalization-gap', anchors: false },
  'anchor-entropy-per-item': { id: 'entropy-item', anchors: true },
  'synthetic-entropy-per-item': { id: 'entropy-item', anchors: false },
};

/**
 * Everything that the laws of source, generator and trainer say exactly about one generator's chain;
 * empty where one of them does not know its law. Host instances of the laws must have been opened.
 */
export async function exactQuantities(
  generator: string,
  section: QuantitySection,
  context: PlanContext,
): Promise<readonly Quantity[]> {
  const chain = await linearGaussianChainOf(generator, context);
  if (chain === undefined) return [];
  const random = randomStream('exact/total-variation');
  const quantities = [
    ...linearGaussianQuantities(chain),
    ...estimateGaussianTotalVariation(chain, { samples: TOTAL_VARIATION_SAMPLES, random }),
  ];
  return quantities.map((quantity) => fromTheory(quantity, generator, section));
}

function fromTheory(
  quantity: TheoryQuantity,
  generator: string,
  section: QuantitySection,
): Quantity {
  const place = shared[quantity.id];
  return {
    id: place?.id ?? quantity.id,
    symbol: quantity.symbol,
    name: quantity.name,
    section,
    arm: place?.anchors === true ? 'anchors' : generator,
    source: 'exact',
    outcome:
      quantity.kind === 'unavailable'
        ? { available: false, reason: quantity.reason }
        : {
            available: true,
            value: quantity.value,
            unit: quantity.unit,
            kind: quantity.kind,
            ...(quantity.differential ? { differential: true } : {}),
            ...(quantity.kind === 'estimate' ? { standardError: quantity.standardError } : {}),
            warnings: [],
          },
    ...(quantity.note === undefined ? {} : { note: quantity.note }),
  };
}
