import type { RandomStream, RequestFailure } from '@ggmi/core';

const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/**
 * How long a request waits before its next attempt: uniform between 0 and a bound that doubles from
 * 0.5 s to 30 s (full jitter), or as long as the server asked for and up to 0.5 s more.
 * Source: M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.
 *
 * @param after.attempt Attempts so far, from 1.
 */
export function backOffMs(after: {
  readonly failure: RequestFailure;
  readonly attempt: number;
  readonly random: RandomStream;
}): number {
  const { failure, attempt, random } = after;
  const { retryAfterMs } = failure;
  if (retryAfterMs !== undefined) return retryAfterMs + FIRST_MS * random.uniform();
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1)) * random.uniform();
}
