import type { RandomStream } from '../needs/random-stream.js';

/** What every estimation is given beside its input. */
export interface EstimationContext {
  readonly random: RandomStream;
  /** Where it is aborted, the estimate throws its reason: at the start, and soon while it works. */
  readonly signal: AbortSignal;
}
