import type { KnownTextFamily } from './known-text-family.js';
import { textSources } from './text-sources.js';

/**
 * The texts of a benchmark: ten sources with 2, 4, 6, 8 and 10 bits, as Lee & Rhee (NeurIPS 2024)
 * report estimators on, and before them few sources, for estimators that dimensions defeat; the
 * first has no information.
 */
export function textTasks(): readonly KnownTextFamily[] {
  const few = [
    [1, 0],
    [1, 0.2],
    [1, 0.5],
    [1, 1],
    [2, 0.5],
    [3, 0.5],
  ] as const;
  const ten = [0.2, 0.4, 0.6, 0.8, 1].map((bits) => [10, bits] as const);
  return [...few, ...ten].map(([sources, bitsPerSource]) =>
    textSources({ sources, bitsPerSource }),
  );
}
