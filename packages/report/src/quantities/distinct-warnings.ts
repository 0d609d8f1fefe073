import type { Quantity } from '@ggmi/core';

/** A warning, and all numbers that have it. */
export interface DistinctWarning {
  readonly code: string;
  readonly message: string;
  readonly about: readonly Quantity[];
}

/** The warnings of these numbers in the order in which they come, each code with each text once. */
export function distinctWarnings(quantities: readonly Quantity[]): readonly DistinctWarning[] {
  const found = new Map<string, DistinctWarning & { readonly about: Quantity[] }>();
  for (const quantity of quantities) {
    if (!quantity.outcome.available) continue;
    for (const { code, message } of quantity.outcome.warnings) {
      const key = JSON.stringify([code, message]);
      const warning = found.get(key) ?? { code, message, about: [] };
      warning.about.push(quantity);
      found.set(key, warning);
    }
  }
  return [...found.values()];
}
