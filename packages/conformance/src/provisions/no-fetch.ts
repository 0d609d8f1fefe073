import { GgmiError } from '@ggmi/core';

/** NETWORK_UNAVAILABLE: a component asked for the network, of which the conformance kit has none. */
export const noFetch: typeof globalThis.fetch = (input) =>
  Promise.reject(
    new GgmiError({
      code: 'NETWORK_UNAVAILABLE',
      message: `The conformance kit has no network; ${addressOf(input)} was asked for.`,
      next: 'Give `provisions.fetch`, one that answers from recorded replies or from a local stub server.',
    }),
  );

function addressOf(input: string | URL | Request): string {
  return input instanceof Request ? input.url : String(input);
}
