import type { Logger, TextPrompt } from '@ggmi/core';
import type { GenerationOptions } from '../options/generation-options.js';
import { requireVersion, since } from '../server/server-version.js';
import { logProbabilityObstacle } from './log-probability-obstacle.js';

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
  const { version } = server;
  const reasons = prompts.map(({ answer }) => logProbabilityObstacle(options, { answer, version }));
  const [reason] = reasons;
  if (reason === undefined || reasons.includes(undefined)) return;
  logger.info(`no log-probabilities of answers: ${reason}`);
}
