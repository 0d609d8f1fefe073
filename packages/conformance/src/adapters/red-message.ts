import type { CheckResult } from '../model/check-result.js';

/** What a red result says in a test runner; undefined where it is not red. */
export function redMessage(result: CheckResult): string | undefined {
  if (result.outcome === 'failed') {
    const { message, received, wanted, next } = result.failure;
    return `${message}\n  check:    ${result.check}\n  received: ${received}\n  wanted:   ${wanted}\n  next:     ${next}`;
  }
  if (result.outcome === 'unexpected-pass') {
    return `'${result.check}' passes now, though it was expected to fail: ${result.reason}. Remove the entry from expectedFailures.`;
  }
  return undefined;
}
