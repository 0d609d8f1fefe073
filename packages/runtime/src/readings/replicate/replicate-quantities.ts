import type { Quantity } from '@ggmi/core';
import type { ReplicatePayload } from '../../cells/train-replicate-cell.js';
import { exactQuantities } from '../../truth/exact-quantities.js';
import { meanOutcome } from '../mean-outcome.js';
import {
  estimateOutcome,
  fromEstimate,
  unavailable,
  type QuantityLabel,
} from '../quantity-builders.js';
import { asReadingOfInformation, replicateSufficiency } from './reading-kind.js';
import type { ReplicateArm } from './replicate-arm.js';
import { gainQuantities } from './replicate-gain.js';
import { sectionOf, type ReplicateSummaryParts } from './replicate-summary-parts.js';

/** Every quantity of a replicate reading, with the exact truth beside it where the backend knows it. */
export async function summariseReplicates(
  parts: ReplicateSummaryParts,
): Promise<readonly Quantity[]> {
  const { anchors, generators, context } = parts;
  const arms = [anchors, ...generators];
  const exact = generators.map((arm) => exactQuantities(arm.arm, sectionOf(parts), context));
  return [
    ...arms.flatMap((arm) => informationQuantities(arm, parts)),
    ...generators.flatMap((arm) => gainQuantities(arm, parts)),
    ...arms.map((arm) => gapQuantity(arm, parts)),
    ...arms.flatMap((arm) => entropyQuantities(arm, parts)),
    ...generators.flatMap((arm) => divergenceQuantities(arm, parts)),
    ...generators.flatMap((arm) => boundQuantities(arm, parts)),
    ...withoutRepeats((await Promise.all(exact)).flat()),
  ];
}

/** The anchors' own truth comes with every generator's chain: it is said once. */
function withoutRepeats(quantities: readonly Quantity[]): readonly Quantity[] {
  const byPlace = new Map(quantities.map((each) => [`${each.id} ${each.arm ?? ''}`, each]));
  return [...byPlace.values()];
}

function informationQuantities(arm: ReplicateArm, parts: ReplicateSummaryParts): Quantity[] {
  const isAnchors = arm.arm === 'anchors';
  const sufficiency = replicateSufficiency(parts.reading);
  return [...arm.information].map(([source, cell]) => ({
    id: 'mutual-information',
    symbol: isAnchors ? 'I(S_anchor;W′)' : 'I(S_gen;W)',
    name: `information of the weights on ${isAnchors ? 'the anchors' : 'the synthetic data'}`,
    section: sectionOf(parts),
    arm: arm.arm,
    source,
    outcome: fromEstimate(cell, parts.results, ({ estimate }) => {
      const reading = asReadingOfInformation(estimate, sufficiency);
      return reading === undefined
        ? unavailable(`an upper bound on a partial reading bounds nothing: ${sufficiency.reason}`)
        : estimateOutcome(reading);
    }),
  }));
}

/** Why the bounds of the theory have no value here: stated, so that nobody has to look for them. */
function boundQuantities(arm: ReplicateArm, parts: ReplicateSummaryParts): Quantity[] {
  const first = parts.results.payload(arm.trainings[0]!);
  // The arm's trainings are train-replicate cells.
  const bound = (first as ReplicatePayload | undefined)?.lossBound ?? null;
  const reason =
    bound === null
      ? 'unbounded loss: the bounds need C and σ'
      : 'the total variation terms are not estimated in this run';
  const rows = [
    ['anchor-bound', '√(2σ²I(S_anchor;W′)/m)', 'anchor-only bound'],
    ['post-training-bound', 'C·(TV terms) + √(2σ²I(S_gen;W)/n)', 'post-training bound'],
    ['n-aware-gain', 'anchor-only bound − post-training bound', 'n-aware gain'],
  ] as const;
  return rows.map(([id, symbol, name]) => ({
    id,
    symbol,
    name,
    section: sectionOf(parts),
    arm: arm.arm,
    source: 'host',
    outcome: unavailable(reason),
  }));
}

function gapQuantity(arm: ReplicateArm, parts: ReplicateSummaryParts): Quantity {
  const own = arm.arm === 'anchors' ? 'S_anchor' : 'S_gen';
  const label: QuantityLabel = {
    id: 'generalization-gap',
    symbol: `E[R_D − R̂_${own}]`,
    name: 'signed generalization gap: loss on fresh items of D minus loss on the training data',
    section: sectionOf(parts),
    arm: arm.arm,
    source: 'host',
  };
  const gaps: number[] = [];
  let unit: ReplicatePayload['lossUnit'] = 'loss';
  for (const training of arm.trainings) {
    const failure = parts.results.failure(training);
    if (failure !== undefined) return { ...label, outcome: unavailable(failure.message) };
    // The arm's trainings are train-replicate cells.
    const payload = parts.results.payload(training) as ReplicatePayload;
    gaps.push(payload.heldOutLoss - payload.trainingLoss);
    unit = payload.lossUnit;
  }
  return {
    ...label,
    outcome: meanOutcome(gaps, { unit, level: parts.context.config.intervals.level }),
  };
}

function entropyQuantities(arm: ReplicateArm, parts: ReplicateSummaryParts): Quantity[] {
  const isAnchors = arm.arm === 'anchors';
  return [...arm.entropy].map(([source, cell]) => ({
    id: 'entropy-item',
    symbol: isAnchors ? 'H(S_anchor)/m' : 'H(z_1)',
    name: `entropy of one ${isAnchors ? 'anchor' : 'synthetic'} item, prompt averaged out`,
    section: sectionOf(parts),
    arm: arm.arm,
    source,
    outcome: fromEstimate(cell, parts.results, ({ estimate }) =>
      estimateOutcome(estimate.unit === 'nats' ? { ...estimate, unit: 'nats/item' } : estimate),
    ),
  }));
}

function divergenceQuantities(arm: ReplicateArm, parts: ReplicateSummaryParts): Quantity[] {
  return [...arm.divergence].map(([source, cell]) => ({
    id: 'divergence',
    symbol: 'D(D, D_gen)',
    name: 'divergence of synthetic items from the task',
    section: sectionOf(parts),
    arm: arm.arm,
    source,
    outcome: fromEstimate(cell, parts.results, ({ estimate }) => estimateOutcome(estimate)),
  }));
}
