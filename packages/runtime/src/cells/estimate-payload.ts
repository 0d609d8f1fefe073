import type { Estimate, JsonObject } from '@ggmi/core';
import type { CompletedEstimate } from '../intervals/estimate-with-interval.js';
import type { Resamples } from '../intervals/resamples.js';

/** The payload of an estimate cell. */
export interface EstimatePayload {
  readonly estimate: Estimate;
  readonly resamples: Resamples | null;
}

/** What every estimate cell is told about its interval. */
export interface IntervalParameters extends JsonObject {
  readonly level: number;
  readonly subsamples: number;
  readonly resamplingKey: string;
  readonly estimationKey: string;
}

/**
 * The payload of a completed estimate.
 *
 * @throws TypeError where the estimator returned a value that is not finite.
 */
export function estimatePayload(completed: CompletedEstimate<Estimate>): JsonObject {
  if (!Number.isFinite(completed.estimate.value)) {
    throw new TypeError(`the estimator returned ${completed.estimate.value}, not a finite number`);
  }
  // Estimates are plain JSON data by contract; canonical JSON refuses whatever is not.
  return { estimate: completed.estimate, resamples: completed.resamples } as unknown as JsonObject;
}

/** Reads back the payload of an estimate cell. */
export function readEstimate(payload: JsonObject): EstimatePayload {
  // Written by estimatePayload.
  return payload as unknown as EstimatePayload;
}
