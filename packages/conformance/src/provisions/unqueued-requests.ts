import { GgmiError, RequestFailedError, type RequestScheduler } from '@ggmi/core';

/** Makes every call at once and once: what fails has failed. */
export function unqueuedRequests(fetch: typeof globalThis.fetch): RequestScheduler {
  return {
    async run(request) {
      const { server, purpose, signal } = request;
      signal.throwIfAborted();
      try {
        return await request.call({ number: 1, signal, fetch: endingWith(signal, fetch) });
      } catch (error) {
        signal.throwIfAborted();
        // The kit's own refusals, such as that of the network, say what to do.
        if (GgmiError.is(error)) throw error;
        const reason = request.classify?.(error)?.reason ?? String(error);
        throw new RequestFailedError({ server, purpose, attempts: 1, reason, cause: error });
      }
    },
  };
}

function endingWith(signal: AbortSignal, fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return (input, init) =>
    fetch(input, {
      ...init,
      signal: init?.signal ? AbortSignal.any([signal, init.signal]) : signal,
    });
}
