import type { ComponentFinding } from '@ggmi/core';
import { lawObstacle } from '../law/law-obstacle.js';
import type { ServerKind } from '../options/connection-options.js';
import type { SamplingOptions } from '../options/sampling-options.js';

/** What becomes of the log-probabilities that the options ask for; nothing where they do not. */
export function logProbabilityFinding(
  options: SamplingOptions,
  server: ServerKind | undefined,
): readonly ComponentFinding[] {
  if (!options.logprobs) return [];
  const subject = 'log-probabilities';
  const obstacle = lawObstacle(options, { server, isHeld: false });
  if (obstacle === undefined) {
    return [{ severity: 'ok', subject, detail: 'of the law that is sampled' }];
  }
  const next = 'Change that, or take `logprobs` away: no reading will have them.';
  return [{ severity: 'warning', subject, detail: `withheld: ${obstacle}`, next }];
}
