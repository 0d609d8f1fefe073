import type { Quantity } from '@ggmi/core';
import type { ContestantEvaluation } from './evaluate-contestants.js';

/** What speaks against a number of a contestant. */
export interface ContestWarning {
  readonly code: string;
  readonly message: string;
}

/** The warnings of some quantities, each sentence once. */
export function contestWarnings(
  evaluations: readonly ContestantEvaluation[],
  belongs: (quantity: Quantity) => boolean,
): readonly ContestWarning[] {
  const found = new Map<string, ContestWarning>();
  for (const { outcome } of evaluations) {
    for (const quantity of outcome?.summary?.quantities ?? []) {
      if (!quantity.outcome.available || !belongs(quantity)) continue;
      for (const { code, message } of quantity.outcome.warnings) {
        found.set(`${code} ${message}`, { code, message });
      }
    }
  }
  return [...found.values()];
}
