import { CheckFailedError, type CheckFailure } from './check-failed-error.js';

/** Throws CHECK_FAILED with the parts unless the fact holds. */
export function demand(fact: boolean, failure: CheckFailure): asserts fact {
  if (!fact) throw new CheckFailedError(failure);
}
