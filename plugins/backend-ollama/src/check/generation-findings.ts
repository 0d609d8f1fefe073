import type { ComponentFinding } from '@ggmi/core';
import { logProbabilityObstacle } from '../answers/log-probability-obstacle.js';
import type { GenerationOptions } from '../options/generation-options.js';
import { requireVersion, since } from '../server/server-version.js';

/**
 * What a generator may expect of a server of this version.
 *
 * @throws SERVER_TOO_OLD
 */
export function generationFindings(
  options: GenerationOptions,
  {
    thinks,
    ...server
  }: { readonly url: string; readonly version: string; readonly thinks: boolean },
): readonly ComponentFinding[] {
  if (thinks) requireVersion(server, { wanted: since.thinking, by: '`think`' });
  const { version } = server;
  const answer = { kind: 'response', prompt: '' } as const;
  const obstacle = logProbabilityObstacle(options, { answer, version });
  const detail =
    obstacle === undefined ? 'of the law that is sampled' : `not available: ${obstacle}`;
  return [{ severity: 'ok', subject: 'log-probabilities', detail }];
}
