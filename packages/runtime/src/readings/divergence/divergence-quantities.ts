import type { Quantity, Unit } from '@ggmi/core';
import type { GeneratorMeasures, MeasuredMean, ModelMeasures } from '../../cells/measure-laws.js';
import type { DivergenceArm, DivergenceSummaryParts } from './divergence-arm.js';
import { gapQuantities } from './divergence-gap.js';
import { divergenceGaps, gapLabels } from './divergence-gaps.js';
import { divergenceLabel, measuredArm, type MeasuredArm } from './measured-arm.js';
import { meanOutcome } from '../mean-outcome.js';
import { unavailable } from '../quantity-builders.js';

/** Everything that a divergence reading says of one generator. */
export function summariseDivergences(
  arm: DivergenceArm,
  parts: DivergenceSummaryParts,
): readonly Quantity[] {
  const measured = measuredArm(arm, parts);
  if (measured !== undefined) {
    return [...divergenceGaps(measured).flatMap(gapQuantities), ...lawQuantities(measured)];
  }
  const failures = arm.settings.flatMap((cell) => parts.results.failure(cell) ?? []);
  const reason = failures[0]?.message ?? 'it was not computed';
  const labels = gapLabels(parts.reading, { arm: arm.arm, name: parts.name });
  return labels.map((label) => ({ ...label, outcome: unavailable(reason) }));
}

type Densities = NonNullable<MeasuredArm['settings'][number]['densities']>;

/** Means over settings of what exact densities say beside the gaps. */
const means = [
  ['held-out-risk-anchors', 'nats/item', riskOf('anchors')],
  ['held-out-risk-synthetic', 'nats/item', riskOf('synthetic')],
  ['information-gain', 'nats/item', generatorsOwn('entropy')],
  ['task-divergence', 'probability', generatorsOwn('taskDivergence')],
] as const satisfies readonly [string, Unit, (densities: Densities) => MeasuredMean][];

function riskOf(training: 'anchors' | 'synthetic') {
  return (densities: Record<typeof training, ModelMeasures>) => densities[training].heldOutRisk;
}

function generatorsOwn(measure: 'entropy' | 'taskDivergence') {
  return ({ generator }: { readonly generator: GeneratorMeasures }) => generator[measure];
}

function lawQuantities(arm: MeasuredArm): readonly Quantity[] {
  const found = arm.settings.flatMap(({ densities }) => densities ?? []);
  if (found.length === 0) return [];
  const { level } = arm.context.config.intervals;
  return [
    ...means.map(([id, unit, measure]) => ({
      ...divergenceLabel(id, arm),
      outcome: meanOutcome(
        found.map((densities) => measure(densities).value),
        { unit, level },
      ),
    })),
    {
      ...divergenceLabel('generation-divergence', arm),
      outcome: { available: true, value: 0, unit: 'probability', kind: 'exact', warnings: [] },
      note: 'S_gen is taken from M as it comes: nothing is curated between them.',
    },
  ];
}
