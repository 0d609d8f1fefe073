import type { Check } from '../model/check.js';
import type { CheckedFact, CheckResult } from '../model/check-result.js';
import type { ExpectedFailures } from '../model/conformance-options.js';
import type { SubjectKind, SubjectOf } from '../model/subject.js';
import { judge } from './judge.js';

/** One check of one subject: skipped from the start, or ready to run. */
export interface PlannedCheck extends CheckedFact {
  /** Why the check is not for this subject; absent where it runs. */
  readonly skipped?: string;
  /** Why the author expects it to fail; absent where it should pass. */
  readonly expectedFailure?: string;
  /** Never rejects: a failure is a result. */
  run(): Promise<CheckResult>;
}

/** Plans one check of one subject. */
export function planCheck<Kind extends SubjectKind>(
  check: Check<Kind>,
  parts: {
    readonly subject: SubjectOf[Kind];
    /** The contract version that the plugin was written against. */
    readonly contract: number;
    readonly place: Pick<CheckedFact, 'subject' | 'variant'>;
    readonly expectedFailures: ExpectedFailures;
    readonly run: () => Promise<void>;
  },
): PlannedCheck {
  const { id, kind, sentence } = check;
  const fact: CheckedFact = { check: id, kind, sentence, ...parts.place };
  const skipped = reasonToSkip(check, parts);
  const expectedFailure = parts.expectedFailures[id];
  return {
    ...fact,
    ...(skipped !== undefined && { skipped }),
    ...(expectedFailure !== undefined && { expectedFailure }),
    run: () =>
      skipped === undefined
        ? judge({ check, fact, expectedFailure, run: parts.run })
        : Promise.resolve({ ...fact, outcome: 'skipped', reason: skipped }),
  };
}

function reasonToSkip<Kind extends SubjectKind>(
  { since, appliesTo }: Check<Kind>,
  { subject, contract }: { readonly subject: SubjectOf[Kind]; readonly contract: number },
): string | undefined {
  if (since.contract > contract) {
    return `the plugin is written against contract ${contract}, the promise came with ${since.contract}`;
  }
  return appliesTo === undefined || appliesTo.holds(subject)
    ? undefined
    : `only for those ${appliesTo.those}`;
}
