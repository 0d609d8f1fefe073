import type { Options } from 'ollama';
import type { RandomStream } from '@ggmi/core';
import type { GenerationOptions } from '../options/generation-options.js';

/**
 * The `options` of a request. What the config does not offer is switched off too: a model file may
 * set any of it.
 */
export function samplingOptions(
  options: GenerationOptions,
  random: RandomStream,
): Partial<Options> {
  const { temperature, top_p, top_k, min_p, repeat_penalty, num_predict, num_ctx, stop } = options;
  return {
    temperature,
    top_p,
    top_k,
    min_p,
    repeat_penalty,
    num_predict,
    presence_penalty: 0,
    frequency_penalty: 0,
    typical_p: 1,
    // 31 bits: llama.cpp takes the largest 32-bit seed, and Ollama -1, for "any".
    seed: random.uint32() >>> 1,
    ...(stop.length > 0 && { stop: [...stop] }),
    ...(num_ctx !== undefined && { num_ctx }),
  };
}
