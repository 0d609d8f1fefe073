import { GgmiError, type Generator, type ScoringRequest } from '@ggmi/core';
import { isScore, scoreResponses } from '../cells/score-responses.js';
import type { CellStore } from '../store/cell-store.js';
import type { KeptComponent } from './kept-component.js';
import type { AskedOnce } from './asked-once.js';
import { scoreKey } from './score-key.js';

/**
 * Scores what was not scored before, in one request, and keeps every score as soon as the generator
 * tells of it, or at the end: they are paid for as generations are.
 *
 * @throws GENERATION_NOT_KEPT where a score is missing and the run is offline.
 */
export async function keptScores(
  component: KeptComponent<Generator>,
  request: ScoringRequest,
  {
    store,
    offline,
    askedOnce,
  }: { readonly store: Store; readonly offline: boolean; readonly askedOnce: AskedOnce },
): Promise<Float64Array> {
  const keys = request.pairs.map((pair) => scoreKey(component.key, pair));
  const { origin, label = origin.role } = component;
  const pairOf = new Map(keys.map((key, index) => [key, request.pairs[index]!]));
  const ask = async (missing: readonly string[]): Promise<void> => {
    if (offline) throw notKept(label, missing.length);
    const pairs = missing.map((key) => pairOf.get(key)!);
    const onScore = (pair: number, score: number): void => {
      const key = missing[pair];
      // What is no score is refused by scoreResponses.
      if (key === undefined || !isScore(score, pairs[pair]!)) return;
      // JSON has no −Infinity.
      store.write(key, { score: score === -Infinity ? null : score, origin });
    };
    const scores = await scoreResponses(await component.open(), { ...request, pairs, onScore });
    scores.forEach((score, pair) => onScore(pair, score));
  };
  await askedOnce.ask(keys, { isKept: (key) => store.has(key), ask });
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
