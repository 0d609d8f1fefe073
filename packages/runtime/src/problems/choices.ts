import type { ConfigProblem } from './config-problem.js';
import { nearestMatch } from './nearest-match.js';

/** What a problem says of the things that exist: all of them, and the nearest to what was written. */
export function choices(
  written: string,
  existing: readonly string[],
): Pick<ConfigProblem, 'existing' | 'nearest'> {
  const nearest = nearestMatch(written, existing);
  return { existing, ...(nearest === undefined ? {} : { nearest }) };
}

/** The next step for a word that names nothing: the nearest one, or the list, or `otherwise`. */
export function chooseNext(found: ReturnType<typeof choices>, otherwise: string): string {
  if (found.nearest !== undefined) return `Did you mean '${found.nearest}'?`;
  return (found.existing?.length ?? 0) > 0 ? 'Write one of those that exist.' : otherwise;
}
