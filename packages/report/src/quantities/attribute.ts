import type { Quantity } from '@ggmi/core';
import { formatNumber } from '../numbers/format-number.js';
import type { Value } from '../numbers/format-outcome.js';

/** What is said of a number beside its value. */
export type Attribute = 'source' | 'unit' | 'kind' | 'differential' | 'interval' | 'sample size';

/** All of them, in the order in which they are said. */
export const allAttributes: readonly Attribute[] = [
  'source',
  'unit',
  'kind',
  'differential',
  'interval',
  'sample size',
];

/** An attribute in words; absent where the number has none, and a plain average has no source. */
export function attributeText(quantity: Quantity, attribute: Attribute): string | undefined {
  if (!quantity.outcome.available) return undefined;
  if (attribute === 'source') {
    return quantity.source === 'host' ? undefined : sourceText(quantity);
  }
  if (attribute === 'sample size') return sampleSizeText(quantity);
  return valueAttributeText(quantity.outcome, attribute);
}

/**
 * What went into a number and how often. Readings at matched n count their runs, which are not the n
 * items that each of them trains on.
 */
function sampleSizeText({ outcome, section }: Quantity): string | undefined {
  if (!outcome.available || outcome.sampleSize === undefined) return undefined;
  const { sampleSize } = outcome;
  const isOverRuns =
    section.type === 'calibration' ||
    (section.type === 'reading' && section.readingType === 'supersample');
  if (!isOverRuns) return `n=${sampleSize}`;
  return sampleSize === 1 ? '1 run' : `${sampleSize} runs`;
}

/** Unit, kind or interval of a value in words. */
export function valueAttributeText(
  value: Value,
  attribute: Exclude<Attribute, 'source' | 'sample size'>,
): string | undefined {
  switch (attribute) {
    case 'unit':
      return value.unit === 'dimensionless' ? 'no unit' : value.unit;
    case 'kind':
      return value.kind;
    case 'differential':
      return value.differential === true ? 'differential' : undefined;
    case 'interval':
      return value.interval && `${percent(value.interval.level)} ${value.interval.method} interval`;
  }
}

/** Who says a number: an estimator's name as the config has it, or the two that are no estimator. */
export function sourceText(quantity: Quantity): string {
  switch (quantity.source) {
    case 'exact':
      return 'closed form';
    case 'host':
      return 'plain average';
    default:
      return quantity.source;
  }
}

function percent(share: number): string {
  return `${formatNumber(Number((share * 100).toPrecision(12)), { type: 'significant', digits: 4 })}%`;
}
