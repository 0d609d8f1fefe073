import type { RandomStream } from '../needs/random-stream.js';

/** What every estimation is given beside its input. */
export interface EstimationContext {
  readonly random: RandomStream;
  readonly signal: AbortSignal;
}
