import type { EstimateWarning } from '@ggmi/core';
import type { ModelMeasures } from '../../cells/measure-laws.js';
import { gapSymbol, gapValues, type Gap } from './divergence-gap.js';
import type { DivergenceReading } from './divergence-arm.js';
import { divergenceLabel, type MeasuredArm } from './measured-arm.js';
import type { SettingValues } from '../plan-context.js';
import type { QuantityLabel } from '../quantity-builders.js';

/** Every gap of an arm: by exact densities in both directions, and by each estimator of samples. */
export function divergenceGaps(arm: MeasuredArm): readonly Gap[] {
  return [...densityGaps(arm), ...sampleGaps(arm)];
}

/** What the gaps of an arm are called where a setting failed, so that none has a number. */
export function gapLabels(
  reading: DivergenceReading,
  of: { readonly arm: string; readonly name: string },
): readonly QuantityLabel[] {
  const byDensities = reading.densities === 'none' ? [] : measures;
  return [
    ...byDensities.map(({ id, symbol }) => ({
      ...divergenceLabel(id, of),
      id: `${id}-gap`,
      symbol: `${symbol('W′')} − ${symbol('W')}`,
      source: 'exact-densities',
    })),
    ...reading.estimators.map((source) => ({
      ...divergenceLabel('divergence-gap', of),
      symbol: 'D(W′, D) − D(W, D)',
      source,
    })),
  ];
}

/** The gaps of every setting, before they are averaged. */
export function settingGaps(arm: MeasuredArm): readonly SettingValues[] {
  return divergenceGaps(arm).map((gap) => ({
    reading: arm.name,
    arm: arm.arm,
    id: `${gap.id}-gap`,
    symbol: gapSymbol(gap),
    source: gap.label.source,
    unit: gap.sort.unit,
    values: gapValues(gap),
  }));
}

/** The measures of a model that both trainings are compared by. */
const measures = [
  { key: 'modelFromTruth', id: 'divergence', symbol: (w: string) => `KL(${w}‖D)` },
  { key: 'truthFromModel', id: 'reverse-divergence', symbol: (w: string) => `KL(D‖${w})` },
] as const satisfies readonly { key: keyof ModelMeasures; id: string; symbol: unknown }[];

function densityGaps(arm: MeasuredArm): readonly Gap[] {
  const found = arm.settings.flatMap(({ densities }) => densities ?? []);
  if (found.length === 0) return [];
  return measures.map(({ key, id, symbol }) => ({
    anchors: found.map(({ anchors }) => anchors[key]),
    synthetic: found.map(({ synthetic }) => synthetic[key]),
    errors: found.map(({ gapErrors }) => gapErrors[key]),
    label: { ...divergenceLabel(id, arm), source: 'exact-densities' },
    id,
    symbols: [symbol('W′'), symbol('W')],
    sort: { unit: 'nats', kind: 'estimate', warnings: [] },
    parts: arm,
  }));
}

function sampleGaps(arm: MeasuredArm): readonly Gap[] {
  return arm.reading.estimators.map((name) => {
    const found = arm.settings.map(({ estimates }) => estimates[name]!);
    const { unit, kind } = found[0]!;
    const warnings = oncePerCode(found.flatMap((setting) => setting.warnings));
    const symbol = kind === 'proxy' ? name : 'D';
    return {
      anchors: found.map(({ anchors }) => ({ value: anchors })),
      synthetic: found.map(({ synthetic }) => ({ value: synthetic })),
      label: { ...divergenceLabel('divergence', arm), source: name },
      id: 'divergence',
      symbols: [`${symbol}(W′, D)`, `${symbol}(W, D)`],
      sort: { unit, kind, warnings },
      parts: arm,
    };
  });
}

/** Messages hold numbers of their setting: the first of a code stands for all of them. */
function oncePerCode(warnings: readonly EstimateWarning[]): readonly EstimateWarning[] {
  const codes = warnings.map(({ code }) => code);
  return warnings.filter(({ code }, index) => codes.indexOf(code) === index);
}
