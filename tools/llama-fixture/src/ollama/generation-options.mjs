import { seededRandom } from '../sampling/seeded-random.mjs';
import { ollamaError } from './ollama-error.mjs';

/** Ollama's own defaults. Penalties for repetition are not applied here. */
const defaults = { temperature: 0.8, top_k: 40, top_p: 0.9, min_p: 0, num_predict: -1, seed: -1 };

/** What generating takes, from the options of a model and of a request. */
export function generationOptions(parameters, options) {
  const merged = { ...defaults, stop: [], ...parameters, ...options };
  for (const name of Object.keys(defaults)) {
    if (typeof merged[name] !== 'number' || Number.isNaN(merged[name])) {
      throw ollamaError.invalid(`option "${name}" must be of type number`);
    }
  }
  const stops = typeof merged.stop === 'string' ? [merged.stop] : merged.stop;
  if (!Array.isArray(stops) || stops.some((stop) => typeof stop !== 'string')) {
    throw ollamaError.invalid('option "stop" must be of type array');
  }
  return {
    stops: stops.filter((stop) => stop !== ''),
    maxTokens: merged.num_predict > 0 ? merged.num_predict : Infinity,
    contextLimit: merged.num_ctx,
    random: seededRandom(merged.seed < 0 ? undefined : merged.seed, 0),
    sampling: {
      temperature: Math.max(0, merged.temperature),
      topK: merged.top_k,
      topP: merged.top_p,
      minP: merged.min_p,
    },
  };
}
