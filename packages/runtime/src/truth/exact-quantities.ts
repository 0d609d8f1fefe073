import { GgmiError, type Quantity, type QuantitySection } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import {
  discreteQuantities,
  estimateGaussianTotalVariation,
  linearGaussianQuantities,
  MalformedChainError,
  type Quantity as TheoryQuantity,
} from '@ggmi/theory';
import type { PlanContext } from '../readings/plan-context.js';
import { declaredLaws, type DeclaredLaws } from './declared-laws.js';
import { discreteBounds } from './discrete-bounds.js';
import { discreteChainOf } from './discrete-chain-of.js';
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
 * empty where one of them does not know its law. Laws that make no chain which could be computed
 * give I(S_gen;W) with the reason. Host instances of the laws must have been opened.
 */
export async function exactQuantities(
  generator: string,
  section: QuantitySection,
  context: PlanContext,
): Promise<readonly Quantity[]> {
  const place = { arm: generator, section };
  try {
    const laws = await declaredLaws(generator, context);
    return laws === undefined ? [] : quantitiesOfLaws(laws, place);
  } catch (error) {
    if (GgmiError.is(error) || MalformedChainError.is(error)) {
      return [withoutTruth(error.message, place)];
    }
    throw error;
  }
}

/** The generator's name, and the reading that asked. */
interface Place {
  readonly arm: string;
  readonly section: QuantitySection;
}

function quantitiesOfLaws(laws: DeclaredLaws, place: Place): readonly Quantity[] {
  const discrete = discreteChainOf(laws);
  if (discrete !== undefined) {
    const quantities = discreteQuantities(discrete);
    return [
      ...quantities.map((quantity) => fromTheory(quantity, place)),
      ...discreteBounds(discrete, quantities).map((bound) => ({ ...bound, ...place })),
    ];
  }
  const linear = linearGaussianChainOf(laws);
  if (linear === undefined) return [];
  const random = randomStream('exact/total-variation');
  return [
    ...linearGaussianQuantities(linear),
    ...estimateGaussianTotalVariation(linear, { samples: TOTAL_VARIATION_SAMPLES, random }),
  ].map((quantity) => fromTheory(quantity, place));
}

function fromTheory(quantity: TheoryQuantity, { arm, section }: Place): Quantity {
  const place = shared[quantity.id];
  return {
    id: place?.id ?? quantity.id,
    symbol: quantity.symbol,
    name: quantity.name,
    section,
    arm: place?.anchors === true ? 'anchors' : arm,
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

function withoutTruth(reason: string, { arm, section }: Place): Quantity {
  return {
    id: 'mutual-information',
    symbol: 'I(S_gen;W)',
    name: 'information of the weights on the synthetic data',
    section,
    arm,
    source: 'exact',
    outcome: { available: false, reason },
  };
}
