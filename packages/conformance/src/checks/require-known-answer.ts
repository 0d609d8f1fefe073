import type { Estimate } from '@ggmi/core';
import { demand } from '../model/demand.js';
import { errorsAllowed, meanAndError, type MeanAndError } from './mean-and-error.js';

/** A law whose answer is known. */
export interface KnownAnswer {
  readonly law: string;
  /** In the unit of the estimates. */
  readonly nats: number;
  /** How far the expectation may lie from the truth. */
  readonly biasNats: number;
}

/**
 * Demands that estimates of independent samples of a law meet the truth in the way of their kind; of a
 * proxy nothing is known.
 */
export function requireKnownAnswer(estimates: readonly Estimate[], answer: KnownAnswer): void {
  const found = meanAndError(estimates.map(({ value }) => value));
  const errors = errorsAllowed(estimates.length);
  const chance = errors * found.standardError;
  const { kind } = estimates[0]!;
  if (kind === 'estimate' || kind === 'lower-bound') {
    const ceiling = answer.nats + chance + (kind === 'estimate' ? answer.biasNats : 0);
    demand(
      found.mean <= ceiling,
      failure({ answer, found, kind, errors, limit: `at most ${ceiling}` }),
    );
  }
  if (kind === 'estimate' || kind === 'upper-bound') {
    const floor = answer.nats - chance - (kind === 'estimate' ? answer.biasNats : 0);
    demand(
      found.mean >= floor,
      failure({ answer, found, kind, errors, limit: `at least ${floor}` }),
    );
  }
}

function failure(parts: {
  readonly answer: KnownAnswer;
  readonly found: MeanAndError;
  readonly kind: string;
  readonly errors: number;
  readonly limit: string;
}) {
  const { answer, found, kind, errors, limit } = parts;
  return {
    message: `The mean ${kind} for '${answer.law}' misses the truth of ${answer.nats} nats.`,
    received: `${found.mean} with a standard error of ${found.standardError}`,
    wanted: `${limit}: ${errors.toFixed(1)} standard errors${kind === 'estimate' ? ` and ${answer.biasNats} nats of bias` : ''}`,
    next: 'Look for bits in place of nats, a sign, a factor; where the bias is known, state it as `biasNats`.',
  };
}
