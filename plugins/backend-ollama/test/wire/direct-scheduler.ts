import {
  GgmiError,
  RequestFailedError,
  type RequestFailure,
  type RequestScheduler,
  type TokenCounts,
} from '@ggmi/core';

/** A scheduler without clock: every call at once, and again without waiting. */
export interface DirectScheduler extends RequestScheduler {
  /** Tokens as the components reported them, one entry for each answer. */
  readonly used: readonly (TokenCounts | undefined)[];
  readonly expected: readonly (TokenCounts | undefined)[];
  /** What failed calls meant. */
  readonly failures: readonly RequestFailure[];
}

/** Keeps the contract of the host's scheduler, with so many retries of what passes. */
export function directScheduler(retries = 2): DirectScheduler {
  const used: (TokenCounts | undefined)[] = [];
  const expected: (TokenCounts | undefined)[] = [];
  const failures: RequestFailure[] = [];
  const run: RequestScheduler['run'] = async (request) => {
    const { server, purpose, signal } = request;
    expected.push(request.estimate);
    for (let number = 1; ; number++) {
      signal.throwIfAborted();
      let status: number | undefined;
      const fetch: typeof globalThis.fetch = async (input, init) => {
        const response = await globalThis.fetch(input, { ...init, signal });
        status = response.status;
        return response;
      };
      try {
        const result = await request.call({ number, signal, fetch });
        used.push(request.usage?.(result));
        return result;
      } catch (error) {
        signal.throwIfAborted();
        if (GgmiError.is(error)) throw error;
        const failure = request.classify?.(error) ?? byStatus(status, error);
        failures.push(failure);
        const { kind, reason, next = request.hint ?? '' } = failure;
        if (kind === 'rejected') {
          throw new GgmiError({ code: 'REQUEST_REJECTED', message: `${purpose}: ${reason}`, next });
        }
        if (kind === 'failed' || number > retries) {
          throw new RequestFailedError({ server, purpose, attempts: number, reason, cause: error });
        }
      }
    }
  };
  return { run, used, expected, failures };
}

function byStatus(status: number | undefined, error: unknown): RequestFailure {
  const reason = error instanceof Error ? error.message : String(error);
  if (status === undefined) return { kind: 'unreachable', reason };
  if (status === 429) return { kind: 'rate-limited', reason };
  if (status >= 400 && status < 500) return { kind: 'failed', reason };
  return { kind: 'unavailable', reason };
}
