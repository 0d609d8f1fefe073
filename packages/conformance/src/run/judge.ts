import { GgmiError } from '@ggmi/core';
import type { Check } from '../model/check.js';
import { CheckFailedError, type CheckFailure } from '../model/check-failed-error.js';
import type { CheckedFact, CheckResult } from '../model/check-result.js';
import type { SubjectKind } from '../model/subject.js';
import { VERSION } from '../version.js';
import { graceOf } from './grace-of.js';
import { withinLimit } from './within-limit.js';

/** Runs a check and says what became of it. Never rejects. */
export async function judge<Kind extends SubjectKind>(trial: {
  readonly check: Check<Kind>;
  readonly fact: CheckedFact;
  readonly expectedFailure: string | undefined;
  readonly run: () => Promise<void>;
}): Promise<CheckResult> {
  const { check, fact, expectedFailure } = trial;
  const failure = await failureOf(trial.run);
  if (expectedFailure !== undefined) {
    return failure === undefined
      ? { ...fact, outcome: 'unexpected-pass', reason: expectedFailure }
      : { ...fact, outcome: 'expected-failure', reason: expectedFailure, failure };
  }
  if (failure === undefined) return { ...fact, outcome: 'passed' };
  const grace = check.weight === 'advice' ? 'advice, no promise' : graceOf(check.since, VERSION);
  return grace === undefined
    ? { ...fact, outcome: 'failed', failure }
    : { ...fact, outcome: 'warned', reason: grace, failure };
}

async function failureOf(run: () => Promise<void>): Promise<CheckFailure | undefined> {
  try {
    await withinLimit(run);
    return undefined;
  } catch (error) {
    return CheckFailedError.is(error) ? error.failure : failureOfOther(error);
  }
}

function failureOfOther(error: unknown): CheckFailure {
  const received = GgmiError.is(error) ? `${error.code}: ${error.message}` : String(error);
  return {
    message: 'The component threw where it should not.',
    received,
    wanted: 'no error',
    next: GgmiError.is(error) ? error.next : 'Mend the component; this is its own error.',
  };
}
