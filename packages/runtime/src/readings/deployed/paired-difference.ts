import type { Quantity } from '@ggmi/core';

/** A paired difference of held-out losses with its interval. */
export interface PairedDifference {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** The difference of an arm from another; both were compared. */
export type DifferenceOf = (arm: string, versus: string) => PairedDifference;

/** All differences of a comparison as deployed. */
export function differencesOf(quantities: readonly Quantity[]): DifferenceOf {
  const table = new Map<string, PairedDifference>();
  for (const { id, arm, versus, outcome } of quantities) {
    if (id !== 'loss-difference' || !outcome.available || outcome.interval === undefined) continue;
    const { lower, upper } = outcome.interval;
    table.set(JSON.stringify([arm, versus]), { value: outcome.value, lower, upper });
  }
  return (arm, versus) => {
    const found = table.get(JSON.stringify([arm, versus]));
    if (found === undefined) throw new TypeError(`no difference between ${arm} and ${versus}`);
    return found;
  };
}

/** `arm, loss -0.0123 [-0.0145, -0.0101]`. */
export function describeDifference({
  arm,
  value,
  lower,
  upper,
}: PairedDifference & { readonly arm: string }): string {
  const [loss, from, to] = [value, lower, upper].map((each) => each.toPrecision(3));
  return `${arm}, loss ${value > 0 ? '+' : ''}${loss} [${from}, ${to}]`;
}
