import type { GenerationOptions } from '../options/generation-options.js';

/**
 * What stands between the law that is sampled and the model's own, whose log-probabilities the server
 * gives: `temperature is 0.7`. Undefined where they are the same law.
 *
 * Ollama computes log-probabilities from the raw logits, before temperature, top-k, top-p, min-p,
 * penalties and grammar: github.com/ollama/ollama issue 16196 (May 2026). Where a later server should
 * temper them, nothing changes here: without tempering the two are equal.
 */
export function tempering(options: GenerationOptions): string | undefined {
  const { temperature, top_p, top_k, min_p, repeat_penalty } = options;
  const neutral = { temperature: 1, top_p: 1, top_k: 0, min_p: 0, repeat_penalty: 1 };
  const given = { temperature, top_p, top_k, min_p, repeat_penalty };
  const changed = Object.entries(given).filter(
    ([name, value]) => Object.entries(neutral).find(([each]) => each === name)?.[1] !== value,
  );
  if (changed.length === 0) return undefined;
  return changed.map(([name, value]) => `${name} is ${value}`).join(', ');
}
