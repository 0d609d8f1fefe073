import { sourceText } from '../quantities/attribute.js';
import type { SweepSeries } from './sweep-panels.js';

/** A series in words: mode, symbol, unit, arm and source. */
export function seriesText({ mode, quantity }: SweepSeries): string {
  const { symbol, arm, outcome } = quantity;
  const unit = outcome.available ? ` (${outcome.unit}, ${outcome.kind})` : '';
  const about = arm === undefined ? '' : ` of ${arm}`;
  const prefix = mode === undefined ? '' : `${mode}: `;
  return `${prefix}${symbol}${unit}${about}, by ${sourceText(quantity)}`;
}
