import type { CellTime } from '@ggmi/runtime';
import type { ContestantEvaluation } from './evaluate-contestants.js';

/**
 * Milliseconds that some cells of a contestant took in its evaluations; null where all of them were
 * taken from what other runs have computed.
 */
export function cellTime(
  evaluations: readonly ContestantEvaluation[],
  belongs: (cell: CellTime) => boolean,
): number | null {
  const durations = evaluations
    .flatMap(({ outcome }) => outcome?.cellTimes ?? [])
    .filter(belongs)
    .flatMap(({ durationMs }) => durationMs ?? []);
  return durations.length === 0 ? null : durations.reduce((sum, duration) => sum + duration, 0);
}
