import { GgmiError } from '@ggmi/core';

/**
 * Does work within a time limit; work that does not listen to its signal is left alone.
 *
 * @throws CHECK_TIMED_OUT; the reason of the outer signal; what the work throws.
 */
export async function withinLimit<Result>(
  { signal, limitMs }: { readonly signal: AbortSignal; readonly limitMs: number },
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const both = AbortSignal.any([signal, controller.signal]);
  const timer = setTimeout(() => controller.abort(timedOut(limitMs)), limitMs);
  const end = new Promise<never>((_, reject) => {
    both.addEventListener('abort', () => reject(both.reason), { once: true });
  });
  try {
    both.throwIfAborted();
    const done = work(both);
    // It may fail after the race is over, when nobody looks any more.
    done.catch(() => undefined);
    return await Promise.race([done, end]);
  } finally {
    clearTimeout(timer);
  }
}

/** CHECK_TIMED_OUT: an examined component did not answer within its time. */
function timedOut(limitMs: number): GgmiError {
  const seconds = Number((limitMs / 1000).toFixed(1));
  return new GgmiError({
    code: 'CHECK_TIMED_OUT',
    message: `No answer within ${seconds} s.`,
    next: 'Look whether the server works at all; one that is busy or loads a model may answer later.',
    fields: { seconds },
  });
}
