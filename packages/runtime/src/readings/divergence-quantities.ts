import type { EstimateWarning, JsonObject, Quantity, QuantityKind, Unit } from '@ggmi/core';
import type { DivergencePayload } from '../cells/measure-divergence-cell.js';
import type { ModelMeasures } from '../cells/measure-laws.js';
import type { DivergenceArm, DivergenceSummaryParts } from './divergence-arm.js';
import { gapQuantities, gapSymbol, gapValues, type Gap } from './divergence-gap.js';
import { meanOutcome } from './mean-outcome.js';
import type { SettingValues } from './plan-context.js';
import { unavailable, type QuantityLabel } from './quantity-builders.js';

/** Everything that a divergence reading says of one generator. */
export function summariseDivergences(
  arm: DivergenceArm,
  parts: DivergenceSummaryParts,
): readonly Quantity[] {
  const { results } = parts;
  const failure = arm.settings.map((cell) => results.failure(cell)).find((each) => each);
  const settings = settingsOf(arm, parts);
  if (failure !== undefined || settings === undefined) {
    const reason = failure?.message ?? 'it was not computed';
    return [{ ...labelOf('divergence-gap', arm, parts), outcome: unavailable(reason) }];
  }
  return [
    ...densityQuantities(settings, arm, parts),
    ...sampleGaps(settings, arm, parts).flatMap(gapQuantities),
  ];
}

/** The gaps of every setting, before they are averaged; none where a setting failed. */
export function settingGaps(
  arm: DivergenceArm,
  parts: DivergenceSummaryParts,
): readonly SettingValues[] {
  const settings = settingsOf(arm, parts) ?? [];
  return settings.length === 0
    ? []
    : [...densityGaps(settings, arm, parts), ...sampleGaps(settings, arm, parts)].map(
        (gap): SettingValues => ({
          reading: parts.name,
          arm: arm.arm,
          id: `${gap.id}-gap`,
          symbol: gapSymbol(gap),
          source: gap.label.source,
          unit: gap.sort.unit,
          values: gapValues(gap),
        }),
      );
}

function settingsOf(
  arm: DivergenceArm,
  { results }: DivergenceSummaryParts,
): readonly DivergencePayload[] | undefined {
  const payloads = arm.settings.map((cell) => results.payload(cell));
  if (payloads.includes(undefined)) return undefined;
  // The arm's settings are measure-divergence cells.
  return payloads as readonly (JsonObject | undefined)[] as readonly DivergencePayload[];
}

/** The measures of a model that both trainings are compared by. */
const measures = [
  { key: 'modelFromTruth', id: 'divergence', symbol: (w: string) => `KL(${w}‖D)` },
  { key: 'truthFromModel', id: 'reverse-divergence', symbol: (w: string) => `KL(D‖${w})` },
] as const satisfies readonly { key: keyof ModelMeasures; id: string; symbol: unknown }[];

function densityGaps(
  settings: readonly DivergencePayload[],
  arm: DivergenceArm,
  parts: DivergenceSummaryParts,
): readonly Gap[] {
  const found = settings.flatMap(({ densities }) => densities ?? []);
  if (found.length === 0) return [];
  return measures.map(({ key, id, symbol }) => ({
    anchors: found.map(({ anchors }) => anchors[key]),
    synthetic: found.map(({ synthetic }) => synthetic[key]),
    label: { ...labelOf(id, arm, parts), source: 'exact-densities' },
    id,
    symbols: [symbol('W′'), symbol('W')],
    sort: { unit: 'nats', kind: 'estimate', warnings: [] },
    parts,
  }));
}

function densityQuantities(
  settings: readonly DivergencePayload[],
  arm: DivergenceArm,
  parts: DivergenceSummaryParts,
): readonly Quantity[] {
  const found = settings.flatMap(({ densities }) => densities ?? []);
  if (found.length === 0) return [];
  const { level } = parts.context.config.intervals;
  const mean = (values: readonly number[], unit: Unit) => meanOutcome(values, { unit, level });
  const label = (id: string) => labelOf(id, arm, parts);
  return [
    ...densityGaps(settings, arm, parts).flatMap(gapQuantities),
    {
      ...label('held-out-risk-anchors'),
      outcome: mean(
        found.map(({ anchors }) => anchors.heldOutRisk.value),
        'nats/item',
      ),
    },
    {
      ...label('held-out-risk-synthetic'),
      outcome: mean(
        found.map(({ synthetic }) => synthetic.heldOutRisk.value),
        'nats/item',
      ),
    },
    {
      ...label('information-gain'),
      outcome: mean(
        found.map(({ generator }) => generator.entropy.value),
        'nats/item',
      ),
    },
    {
      ...label('task-divergence'),
      outcome: mean(
        found.map(({ generator }) => generator.taskDivergence.value),
        'probability',
      ),
    },
    {
      ...label('generation-divergence'),
      outcome: {
        available: true,
        value: 0,
        unit: 'probability',
        kind: 'exact',
        warnings: [],
      },
      note: 'S_gen is taken from M as it comes: nothing is curated between them.',
    },
  ];
}

function sampleGaps(
  settings: readonly DivergencePayload[],
  arm: DivergenceArm,
  parts: DivergenceSummaryParts,
): readonly Gap[] {
  return parts.reading.estimators.map((name) => {
    const found = settings.map(({ estimates }) => estimates[name]!);
    const { unit, kind, warnings } = found[0]!;
    const symbol = kind === 'proxy' ? name : 'D';
    return {
      anchors: found.map(({ anchors }) => ({ value: anchors })),
      synthetic: found.map(({ synthetic }) => ({ value: synthetic })),
      label: { ...labelOf('divergence', arm, parts), source: name },
      id: 'divergence',
      symbols: [`${symbol}(W′, D)`, `${symbol}(W, D)`],
      sort: { unit, kind, warnings },
      parts,
    };
  });
}

/** Unit, kind and caveats that all numbers of one estimator share. */
export interface SortOfNumber {
  readonly unit: Unit;
  readonly kind: Exclude<QuantityKind, 'exact'>;
  readonly warnings: readonly EstimateWarning[];
}

const labels: Readonly<Record<string, readonly [symbol: string, name: string]>> = {
  'divergence-gap': ['KL(W′‖D) − KL(W‖D)', 'divergence gap'],
  divergence: ['KL(W‖D)', 'divergence of the model from the truth'],
  'reverse-divergence': ['KL(D‖W)', 'divergence of the truth from the model'],
  'held-out-risk-anchors': ['R_D(W′)', 'risk of the model of the anchors: −E_D ln w′'],
  'held-out-risk-synthetic': ['R_D(W)', 'risk of the model of the synthetic data: −E_D ln w'],
  'information-gain': ['ΔI', 'information gain of the generator: the entropy of one item of M'],
  'task-divergence': ['D_TV(D, D_M)', 'task divergence'],
  'generation-divergence': ['D_TV(D_M, D_gen)', 'generation divergence'],
};

function labelOf(id: string, { arm }: DivergenceArm, parts: DivergenceSummaryParts): QuantityLabel {
  const [symbol, name] = labels[id]!;
  return {
    id,
    symbol,
    name,
    section: { type: 'reading', reading: parts.name, readingType: 'divergence' },
    arm,
    source: 'host',
  };
}
