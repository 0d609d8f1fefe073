import type { ServerKind } from '../options/connection-options.js';
import type { SamplingOptions } from '../options/sampling-options.js';

/**
 * Why the log-probabilities that a server lists are not those of the law that it samples from;
 * undefined where they are. Servers list those of the model itself, before temperature and truncation.
 */
export function lawObstacle(
  { temperature, topP, parameters, leaveOut }: SamplingOptions,
  { server, isHeld }: { readonly server: ServerKind | undefined; readonly isHeld: boolean },
): string | undefined {
  if (temperature !== 1) {
    return `the server logs raw probabilities, and samples at temperature ${temperature}`;
  }
  if (topP !== 1) return `the server logs raw probabilities, and samples with top_p ${topP}`;
  if (leaveOut.includes('top_p')) return 'it is not known with which top_p the server samples';
  const others = Object.keys(parameters);
  if (others.length > 0) return `it is not known what ${others.join(', ')} does to the law`;
  if (isHeld) return 'answers are held to a JSON Schema, which raw probabilities do not know';
  if (server === undefined) {
    return 'it is not known by what else the server samples: say which it is by `server`';
  }
  return undefined;
}
