import { randomInt } from 'node:crypto';
import { tgiError } from './tgi-error.mjs';

/**
 * What generating takes, from `parameters`. Without a word of sampling the likeliest token is taken, as
 * by text-generation-inference.
 */
export function generationParameters(parameters) {
  const {
    temperature,
    top_k: topK,
    top_p: topP,
    seed,
    stop = [],
    max_new_tokens: maxTokens = 100,
    do_sample: isSampled = [temperature, topK, topP].some((value) => value !== undefined),
  } = parameters;
  if (temperature !== undefined && !(temperature > 0)) {
    throw tgiError.invalid('`temperature` must be strictly positive');
  }
  if (topP !== undefined && !(topP > 0 && topP < 1)) {
    throw tgiError.invalid('`top_p` must be > 0.0 and < 1.0');
  }
  if (topK !== undefined && !(topK > 0))
    throw tgiError.invalid('`top_k` must be strictly positive');
  if (!Array.isArray(stop)) throw tgiError.invalid('`stop` must be a list of texts');
  if (!(maxTokens > 0)) throw tgiError.invalid('`max_new_tokens` must be strictly positive');
  return {
    maxTokens,
    stop,
    seed: isSampled ? (seed ?? randomInt(2 ** 31)) : null,
    sampling: {
      temperature: isSampled ? (temperature ?? 1) : 0,
      topK: topK ?? 0,
      topP: topP ?? 1,
      minP: 0,
    },
  };
}
