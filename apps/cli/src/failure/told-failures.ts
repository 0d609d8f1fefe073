import type { CellFailure } from '@ggmi/core';
import type { RunEnd } from './exit-code-of-run.js';

/**
 * The failures that a person is told of. A run that stopped at its limit says so once: which cells met the
 * limit, and which wait for them, is of no use to anybody who resumes.
 */
export function toldFailures<Failure extends Pick<CellFailure, 'code'>>({
  status,
  failures,
}: {
  readonly status: RunEnd['status'];
  readonly failures: readonly Failure[];
}): readonly Failure[] {
  if (status !== 'limited') return failures;
  const ofLimit = failures.filter(({ code }) => code === 'REQUEST_LIMIT_REACHED');
  const others = failures.filter(
    ({ code }) => code !== 'REQUEST_LIMIT_REACHED' && code !== 'INPUT_FAILED',
  );
  return [...others, ...ofLimit.slice(0, 1)];
}
