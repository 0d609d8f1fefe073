import type { CheckFailure } from './check-failed-error.js';
import type { SubjectKind } from './subject.js';

/** What became of one check of one subject. */
export type CheckResult = CheckedFact & CheckOutcome;

/** Which check of which subject. */
export interface CheckedFact {
  readonly check: string;
  readonly kind: SubjectKind;
  readonly sentence: string;
  /** The component id, or the plugin's name for checks of a plugin. */
  readonly subject: string;
  /** Which of several sets of options; absent where there is one. */
  readonly variant?: string;
}

/**
 * The outcomes.
 *
 * - `warned`: it failed, and is advice or too new to fail a plugin.
 * - `skipped`: the check is not for this subject.
 * - `expected-failure`: it failed as the author said it would.
 * - `unexpected-pass`: it passed though the author expects it to fail; a failure of the plugin.
 */
export type CheckOutcome =
  | { readonly outcome: 'passed' }
  | { readonly outcome: 'failed'; readonly failure: CheckFailure }
  | { readonly outcome: 'warned'; readonly reason: string; readonly failure: CheckFailure }
  | { readonly outcome: 'skipped'; readonly reason: string }
  | {
      readonly outcome: 'expected-failure';
      readonly reason: string;
      readonly failure: CheckFailure;
    }
  | { readonly outcome: 'unexpected-pass'; readonly reason: string };

/** The names of the outcomes. */
export type OutcomeName = CheckOutcome['outcome'];

/** Whether a result speaks against a plugin. */
export function isRed({ outcome }: CheckOutcome): boolean {
  return outcome === 'failed' || outcome === 'unexpected-pass';
}
