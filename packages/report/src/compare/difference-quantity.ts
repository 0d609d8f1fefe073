import type { ComparedQuantity, Quantity, QuantityOutcome } from '@ggmi/core';

/** Which number of a compared quantity is meant. */
export type ComparedSide = 'here' | 'there' | 'difference';

/** The ids whose difference is one of losses: below 0 the run is better than the reference. */
const losses: ReadonlySet<string> = new Set([
  'held-out-loss',
  'loss-difference',
  'held-out-nats-per-byte',
]);

/** One side of a compared quantity as a quantity of its own, for whatever shows quantities. */
export function sideOf(compared: ComparedQuantity, side: ComparedSide): Quantity {
  const { here, there, difference, pairing: _pairing, note: _note, ...label } = compared;
  if (side !== 'difference') return { ...label, outcome: side === 'here' ? here : there };
  const id = losses.has(label.id) ? 'run-loss-difference' : 'run-difference';
  return { ...label, id, versus: 'the reference', outcome: difference };
}

/** Where a difference stands: below 0, above it, on it exactly, or not told apart from it. */
export type Direction = 'lower' | 'higher' | 'equal' | 'open';

/** By its interval; a difference without one says nothing unless it is exact. */
export function directionOf(outcome: QuantityOutcome): Direction {
  if (!outcome.available) return 'open';
  const { value, interval, kind } = outcome;
  const [lower, upper] =
    interval === undefined
      ? kind === 'exact'
        ? [value, value]
        : [-Infinity, Infinity]
      : [interval.lower, interval.upper];
  if (lower === 0 && upper === 0) return 'equal';
  if (upper < 0) return 'lower';
  return lower > 0 ? 'higher' : 'open';
}

/** The unit of a difference in words; empty where there is none. */
export function unitOf({ difference }: Pick<ComparedQuantity, 'difference'>): string {
  if (!difference.available) return '';
  return difference.unit === 'dimensionless' ? 'no unit' : difference.unit;
}
