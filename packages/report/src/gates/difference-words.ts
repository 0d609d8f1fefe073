import type { Quantity, QuantityOutcome } from '@ggmi/core';
import { formatOutcome } from '../numbers/format-outcome.js';

/** The losses that a number of the comparison as deployed is of: `loss of gpt minus loss of base`. */
export function lossWords({ arm = 'run', versus }: Pick<Quantity, 'arm' | 'versus'>): string {
  return versus === undefined ? `loss of ${arm}` : `loss of ${arm} minus loss of ${versus}`;
}

/** The same with the estimate and its interval: `loss of gpt minus loss of base: -0.011 [-0.020, -0.002]`. */
export function withEstimate(words: string, outcome: QuantityOutcome): string {
  if (!outcome.available) return words;
  const { value, interval } = formatOutcome(outcome, 'minus-only');
  return `${words}: ${value}${interval === undefined ? '' : ` ${interval}`}`;
}
