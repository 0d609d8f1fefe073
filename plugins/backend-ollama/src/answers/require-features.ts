import type { Logger, TextPrompt } from '@ggmi/core';
import type { GenerationOptions } from '../options/generation-options.js';
import { isAtLeast, requireVersion, since } from '../server/server-version.js';
import { samplesOwnLaw } from './answer-request.js';
import { tempering } from './tempering.js';

/** Who is asked for what. */
export interface WantedFeatures {
  readonly url: string;
  readonly version: string;
  readonly prompts: readonly TextPrompt[];
  readonly thinks: boolean;
}

/**
 * Holds the server to what the prompts and options take, and tells why there will be no
 * log-probabilities where there will be none.
 *
 * @throws SERVER_TOO_OLD
 */
export function requireFeatures(
  options: GenerationOptions,
  { prompts, thinks, ...server }: WantedFeatures,
  logger: Logger,
): void {
  if (prompts.some(({ answer }) => answer.kind === 'item')) {
    requireVersion(server, { wanted: since.schemaOfAnswers, by: 'answers of kind item' });
  }
  if (thinks) requireVersion(server, { wanted: since.thinking, by: '`think`' });
  const reason = whyNoLogProbabilities(options, prompts, server.version);
  if (reason !== undefined) logger.info(`no log-probabilities of answers: ${reason}`);
}

function whyNoLogProbabilities(
  options: GenerationOptions,
  prompts: readonly TextPrompt[],
  version: string,
): string | undefined {
  const tempered = tempering(options);
  if (tempered !== undefined) return `Ollama gives those of the untempered model, and ${tempered}`;
  if (!prompts.some((prompt) => samplesOwnLaw(options, prompt))) {
    return 'answers of kind item are held to a grammar, and Ollama gives those without it';
  }
  const wanted = since.logProbabilities;
  return isAtLeast(version, wanted) ? undefined : `Ollama ${version} has none, ${wanted} has`;
}
