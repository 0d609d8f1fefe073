import { GgmiError, type RequestFailure, type ScheduledRequest } from '@ggmi/core';
import { withoutSecrets } from '../host/secret-values.js';
import { attentiveAlarm } from './attentive-alarm.js';
import { eitherSignal } from './either-signal.js';
import { failureOf, type SeenTraffic } from './failure-of.js';
import { onAbort } from './on-abort.js';
import type { RequestClock } from './request-clock.js';
import { retryAfterMs } from './retry-after.js';

/** How one call ended. */
export type AttemptEnd<Result> =
  | { readonly kind: 'answered'; readonly result: Result }
  | { readonly kind: 'failed'; readonly failure: RequestFailure; readonly error: unknown }
  /** By the request's signal. */
  | { readonly kind: 'aborted' }
  /** By a fault that no server has: an error of ours, or of the program that calls. */
  | { readonly kind: 'foreign'; readonly error: unknown };

/** What a call is made with. */
export interface AttemptParts {
  readonly number: number;
  /** Time limit of this call. */
  readonly mostMs: number;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: RequestClock;
}

/** Makes a call once, within its time limit; never throws, and never outlasts the signal. */
export async function attemptCall<Result>(
  request: ScheduledRequest<Result>,
  parts: AttemptParts,
): Promise<AttemptEnd<Result>> {
  const { number, mostMs, clock } = parts;
  const seen: { traffic: SeenTraffic } = { traffic: { sent: false } };
  const controller = new AbortController();
  const { signal } = controller;
  let isLate = false;
  let cut: (reason: unknown) => void = () => undefined;
  // Some calls do not listen to their signal.
  const cutOff = new Promise<never>((_, reject) => {
    cut = (reason) => {
      controller.abort(reason);
      reject(reason);
    };
  });
  const releases = [onAbort(request.signal, () => cut(request.signal.reason))];
  const cancel = attentiveAlarm(clock, mostMs, () => {
    isLate = true;
    cut(new DOMException('the time limit of the call', 'TimeoutError'));
  });
  try {
    const fetch = watchedFetch(parts, {
      signal,
      see: (traffic) => (seen.traffic = traffic),
      atEnd: (release) => releases.push(release),
    });
    const call = request.call({ number, signal, fetch });
    return { kind: 'answered', result: await Promise.race([call, cutOff]) };
  } catch (error) {
    if (request.signal.aborted) return { kind: 'aborted' };
    const late = `no whole answer within ${Number((mostMs / 1000).toFixed(1))} s`;
    const failure: RequestFailure | undefined = isLate
      ? { kind: 'unavailable', reason: late }
      : failureOfCall(request, error, seen.traffic);
    if (failure === undefined) return { kind: 'foreign', error };
    return { kind: 'failed', failure: blanked(failure), error };
  } finally {
    for (const release of releases) release();
    cancel();
  }
}

function blanked({ reason, next, ...failure }: RequestFailure): RequestFailure {
  return {
    ...failure,
    reason: withoutSecrets(reason),
    ...(next !== undefined && { next: withoutSecrets(next) }),
  };
}

function failureOfCall<Result>(
  request: ScheduledRequest<Result>,
  error: unknown,
  traffic: SeenTraffic,
): RequestFailure | undefined {
  const own = request.classify?.(error);
  if (own === undefined) return GgmiError.is(error) ? undefined : failureOf(error, traffic);
  const { retryAfterMs: wait } = traffic;
  return { ...(wait !== undefined && { retryAfterMs: wait }), ...own };
}

/** A fetch that ends with the attempt and tells what it saw. */
function watchedFetch(
  { fetch, clock }: AttemptParts,
  attempt: {
    readonly signal: AbortSignal;
    readonly see: (traffic: SeenTraffic) => void;
    readonly atEnd: (release: () => void) => void;
  },
): typeof globalThis.fetch {
  const { signal, see, atEnd } = attempt;
  const following = (own: AbortSignal): AbortSignal => {
    const either = eitherSignal(signal, own);
    atEnd(either.release);
    return either.signal;
  };
  return async (input, init) => {
    see({ sent: true });
    const own = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    const response = await fetch(input, { ...init, signal: own ? following(own) : signal });
    const wait = retryAfterMs(response.headers.get('retry-after'), clock.now());
    see({
      sent: true,
      status: response.status,
      ...(wait !== undefined && { retryAfterMs: wait }),
    });
    return response;
  };
}
