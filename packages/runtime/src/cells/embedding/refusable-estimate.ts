import type { Estimate, JsonObject } from '@ggmi/core';
import type { CompletedEstimate } from '../../intervals/estimate-with-interval.js';
import { refusalOf } from './refusal-of.js';
import { estimatePayload, readEstimate, type EstimatePayload } from '../estimate-payload.js';

/**
 * The payload of an estimate, or why the estimator has none for these data. That a generator gives one
 * and the same item again and again is a finding about it: it ends no run.
 */
export async function refusableEstimate(
  estimate: () => Promise<CompletedEstimate<Estimate>>,
): Promise<JsonObject> {
  try {
    return estimatePayload(await estimate());
  } catch (error) {
    return { refused: refusalOf(error) };
  }
}

/** Reads back the payload of a refusable estimate: a text where it was refused. */
export function readRefusable(payload: JsonObject): EstimatePayload | string {
  const { refused } = payload;
  return typeof refused === 'string' ? refused : readEstimate(payload);
}
