import type { JsonObject } from '@ggmi/core';
import type { ServerKind } from '../options/connection-options.js';
import type { SamplingOptions } from '../options/sampling-options.js';

/**
 * What each server samples by beside temperature and top_p, switched off: vLLM takes other defaults
 * from the model's `generation_config.json`, llama.cpp has its own (top_k 40, min_p 0.05).
 */
const switchedOff: Readonly<Record<ServerKind, JsonObject>> = {
  vllm: { top_k: -1, min_p: 0, repetition_penalty: 1 },
  'llama.cpp': { top_k: 0, min_p: 0, typical_p: 1, repeat_penalty: 1 },
  tgi: {},
  openai: {},
};

/** The fields of a request that say how is sampled, in the OpenAI protocol. */
export function samplingFields(
  { temperature, topP, stop, leaveOut }: SamplingOptions,
  { server, seed }: { readonly server: ServerKind | undefined; readonly seed: number },
): JsonObject {
  // text-generation-inference refuses a top_p of 1.
  const isTopPLeftOut = (server === 'tgi' && topP === 1) || leaveOut.includes('top_p');
  return {
    temperature,
    ...(isTopPLeftOut ? {} : { top_p: topP }),
    ...(stop.length > 0 && { stop }),
    ...(leaveOut.includes('seed') ? {} : { seed }),
    ...(server === undefined ? {} : switchedOff[server]),
  };
}
