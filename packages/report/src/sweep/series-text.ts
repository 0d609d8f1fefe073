import { sourceText } from '../quantities/attribute.js';
import type { SweepSeries } from './sweep-panels.js';

/** A series in words: mode, symbol, unit, arm, source and reading, so that no two are alike. */
export function seriesText({ mode, quantity }: SweepSeries): string {
  const { symbol, arm, outcome, section } = quantity;
  const unit = outcome.available ? ` (${outcome.unit}, ${outcome.kind})` : '';
  const about = arm === undefined ? '' : ` of ${arm}`;
  const prefix = mode === undefined ? '' : `${mode}: `;
  const place = section.type === 'reading' ? `, reading ${section.reading}` : '';
  return `${prefix}${symbol}${unit}${about}, by ${sourceText(quantity)}${place}`;
}
