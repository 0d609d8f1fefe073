import type { TextPrompt } from '@ggmi/core';
import type { GenerationOptions } from '../options/generation-options.js';
import { isAtLeast, since } from '../server/server-version.js';
import { tempering } from './tempering.js';

/**
 * Why answers to a prompt carry no log-probability of the law that they are drawn from, as a clause;
 * undefined where the server's are of that law.
 */
export function logProbabilityObstacle(
  options: GenerationOptions,
  { answer, version }: Pick<TextPrompt, 'answer'> & { readonly version: string },
): string | undefined {
  const tempered = tempering(options);
  if (tempered !== undefined) return `Ollama gives those of the untempered model, and ${tempered}`;
  // A grammar is a law of its own.
  if (answer.kind === 'item') {
    return 'answers of kind item are held to a grammar, and Ollama gives those without it';
  }
  const wanted = since.logProbabilities;
  return isAtLeast(version, wanted) ? undefined : `Ollama ${version} has none, ${wanted} has`;
}
