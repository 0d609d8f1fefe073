import {
  GgmiError,
  RequestFailedError,
  type RequestFailure,
  type RequestScheduler,
} from '@ggmi/core';

const ATTEMPTS = 3;

/** What a scheduler was told. */
export interface SchedulerLog {
  readonly servers: Set<string>;
  readonly used: { readonly input: number; readonly output: number }[];
  readonly failures: RequestFailure[];
}

/** Calls at once, three times at most, by the rules of the contract and without waiting. */
export function directScheduler(
  fetch: typeof globalThis.fetch = globalThis.fetch,
): RequestScheduler & { readonly log: SchedulerLog } {
  const log: SchedulerLog = { servers: new Set(), used: [], failures: [] };
  return {
    log,
    async run(request) {
      const { server, purpose, signal } = request;
      log.servers.add(server);
      for (let number = 1; ; number++) {
        try {
          const result = await request.call({ number, signal, fetch });
          const used = request.usage?.(result);
          if (used !== undefined) log.used.push(used);
          return result;
        } catch (cause) {
          signal.throwIfAborted();
          if (GgmiError.is(cause)) throw cause;
          // Every failure that is not classified is one of the network here.
          const failure = request.classify?.(cause) ?? {
            kind: 'unreachable',
            reason: String(cause),
          };
          log.failures.push(failure);
          const { kind, reason } = failure;
          if (kind === 'rejected') {
            const next = failure.next ?? 'none';
            throw new GgmiError({ code: 'REQUEST_REJECTED', message: reason, next, cause });
          }
          if (kind === 'failed' || number === ATTEMPTS) {
            throw new RequestFailedError({ server, purpose, attempts: number, reason, cause });
          }
        }
      }
    },
  };
}
