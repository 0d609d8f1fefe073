import { GgmiError, type ScoringRequest } from '@ggmi/core';
import { scoreResponses } from '../cells/score-responses.js';
import type { CellStore } from '../store/cell-store.js';
import type { KeptComponent } from './kept-component.js';
import { scoreKey } from './score-key.js';

/**
 * Scores what was not scored before, in one request, and keeps every score: they are paid for as
 * generations are.
 *
 * @throws GENERATION_NOT_KEPT where a score is missing and the run is offline.
 */
export async function keptScores(
  component: KeptComponent,
  request: ScoringRequest,
  { store, offline }: { readonly store: Store; readonly offline: boolean },
): Promise<Float64Array> {
  const keys = request.pairs.map((pair) => scoreKey(component.key, pair));
  const missing = keys.flatMap((key, index) => (store.has(key) ? [] : [index]));
  if (missing.length > 0) {
    if (offline) throw notKept(component.label, missing.length);
    const pairs = missing.map((index) => request.pairs[index]!);
    const scores = await scoreResponses(await component.open(), { ...request, pairs });
    for (const [place, index] of missing.entries()) {
      // JSON has no −Infinity.
      const score = scores[place]!;
      store.write(keys[index]!, { score: score === -Infinity ? null : score });
    }
  }
  return Float64Array.from(keys, (key) => readScore(store, key));
}

type Store = Pick<CellStore, 'has' | 'read' | 'write'>;

function readScore(store: Store, key: string): number {
  // Written above; its digest has been checked.
  const { score } = store.read(key) as { readonly score: number | null };
  return score ?? -Infinity;
}

function notKept(label: string, missing: number): GgmiError {
  return new GgmiError({
    code: 'GENERATION_NOT_KEPT',
    message: `${label}: ${missing} scores were never received, and this run is offline.`,
    next: 'Run again without --offline to score them, or set `logProbabilities.prompts` to 0.',
    fields: { missing },
  });
}
