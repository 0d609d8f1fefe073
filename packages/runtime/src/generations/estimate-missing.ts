import { estimateDraws, type DrawEstimate } from '../projection/estimate-draws.js';
import type { CellStore } from '../store/cell-store.js';
import { readGeneration } from './read-generation.js';
import type { SortedDraws } from './sorted-draws.js';

/** Of more answers the mean is hardly another. */
const MOST_READ = 200;

/** What the missing draws of a request are expected to use, by its prompts and the answers that are kept. */
export function estimateMissing(
  { longestAnswer }: { readonly longestAnswer?: number | undefined },
  { kept, missing, store }: SortedDraws & { readonly store: Pick<CellStore, 'read'> },
): DrawEstimate {
  const promptBytes = missing.reduce(
    (sum, { prompt }) => sum + (prompt.kind === 'text' ? Buffer.byteLength(prompt.text) : 0),
    0,
  );
  const lengths = kept.slice(0, MOST_READ).flatMap((key) => answerBytes(store, key));
  const mean =
    lengths.length === 0 ? undefined : lengths.reduce((a, b) => a + b, 0) / lengths.length;
  return estimateDraws({ draws: missing.length, promptBytes, answerBytes: mean, longestAnswer });
}

/** Nothing of an answer that could not be used: its text was not kept. */
function answerBytes(store: Pick<CellStore, 'read'>, key: string): readonly number[] {
  const generation = readGeneration(store, key);
  if (generation.outcome === 'failed' || generation.example.kind !== 'text') return [];
  return [Buffer.byteLength(generation.example.response)];
}
