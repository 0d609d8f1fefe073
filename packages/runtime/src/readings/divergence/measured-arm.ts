import type { JsonObject } from '@ggmi/core';
import type { DivergencePayload } from '../../cells/measure-divergence-cell.js';
import type { DivergenceArm, DivergenceSummaryParts } from './divergence-arm.js';
import type { QuantityLabel } from '../quantity-builders.js';

/** One generator's settings, all of them measured. */
export interface MeasuredArm extends DivergenceSummaryParts {
  readonly arm: string;
  readonly settings: readonly DivergencePayload[];
}

/** The measures of an arm; undefined where a setting has none. */
export function measuredArm(
  { arm, settings }: DivergenceArm,
  parts: DivergenceSummaryParts,
): MeasuredArm | undefined {
  const payloads = settings.map((cell) => parts.results.payload(cell));
  if (payloads.includes(undefined)) return undefined;
  // The arm's settings are measure-divergence cells.
  const measured = payloads as readonly (JsonObject | undefined)[] as readonly DivergencePayload[];
  return { ...parts, arm, settings: measured };
}

const labels = {
  'divergence-gap': ['KL(W′‖D) − KL(W‖D)', 'divergence gap'],
  divergence: ['KL(W‖D)', 'divergence of the model from the truth'],
  'reverse-divergence': ['KL(D‖W)', 'divergence of the truth from the model'],
  'held-out-risk-anchors': ['R_D(W′)', 'risk of the model of the anchors: −E_D ln w′'],
  'held-out-risk-synthetic': ['R_D(W)', 'risk of the model of the synthetic data: −E_D ln w'],
  'information-gain': ['ΔI', 'information gain of the generator: the entropy of one item of M'],
  'task-divergence': ['D_TV(D, D_M)', 'task divergence'],
  'generation-divergence': ['D_TV(D_M, D_gen)', 'generation divergence'],
} as const satisfies Record<string, readonly [symbol: string, name: string]>;

/** What a quantity of a divergence reading is. */
export function divergenceLabel(
  id: keyof typeof labels,
  { arm, name: reading }: { readonly arm: string; readonly name: string },
): QuantityLabel {
  const [symbol, name] = labels[id];
  const section = { type: 'reading', reading, readingType: 'divergence' } as const;
  return { id, symbol, name, section, arm, source: 'host' };
}
