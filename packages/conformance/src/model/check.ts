import type { ContextOf } from './check-context.js';
import type { SubjectKind, SubjectOf } from './subject.js';

/** One fact that the contract promises, and the function that tries it. */
export interface Check<Kind extends SubjectKind = SubjectKind> {
  /** `<kind>/<name>`, stable: expected failures name it. */
  readonly id: string;
  readonly kind: Kind;
  /** The fact, in one sentence. */
  readonly sentence: string;
  readonly since: CheckSince;
  /** Absent where the check applies to every subject of its kind. */
  readonly appliesTo?: Applicability<Kind>;
  /** `advice` warns where it fails, and never fails a plugin. Absent means `promise`. */
  readonly weight?: 'promise' | 'advice';
  /**
   * Ends where the fact holds and throws where it does not: CHECK_FAILED (see `demand`), or whatever
   * the component threw.
   */
  readonly run: (subject: SubjectOf[Kind], context: ContextOf[Kind]) => Promise<void> | void;
}

/** What introduced a check. */
export interface CheckSince {
  /** The contract version that makes the promise: plugins of earlier ones are not held to it. */
  readonly contract: number;
  /** The minor version of the kit, such as `0.1`: the check only warns until the next one. */
  readonly kit: string;
}

/** Which subjects a check is for, by what they declare and what their author gave. */
export interface Applicability<Kind extends SubjectKind> {
  /** Completes "only for components …", such as `that take paired input`. */
  readonly those: string;
  readonly holds: (subject: SubjectOf[Kind]) => boolean;
}

/** Checks by kind. */
export type CheckLists = { readonly [Kind in SubjectKind]: readonly Check<Kind>[] };

/** Types the subject and context of a check by its kind; returns it unchanged. */
export function defineCheck<Kind extends SubjectKind>(check: Check<Kind>): Check<Kind> {
  return check;
}
