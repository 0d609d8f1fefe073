import type { FaultMix } from './fault-mix.js';

/** How a stub server behaves; plain data, for the command line of its process. */
export interface StubOptions {
  /** Keys the faults. */
  readonly seed: string;
  readonly mix: FaultMix;
  /** Milliseconds before a reply, at most: each call waits a keyed part of it. */
  readonly delayMs: number;
  /** File that every call is noted in; absent for measurements. */
  readonly log?: string;
  /** Refuses every call after so many with this status, as a key that was withdrawn. */
  readonly refuseAfter?: { readonly calls: number; readonly status: number };
}

/** The model that the stub serves. */
export const STUB_MODEL = 'stub';
