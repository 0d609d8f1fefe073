import type { FitContext } from './fit-context.js';

/**
 * Of what sort the rows of a reading of embedded data are: embeddings are continuous, vectors without
 * an embedder what the anchors are. Undefined where that is not known.
 */
export function variablesOfRows(
  context: FitContext,
  reading: { readonly embedder?: string | undefined },
): 'continuous' | 'discrete' | undefined {
  if (reading.embedder !== undefined) return 'continuous';
  const anchors = context.capabilities('generator', 'anchors');
  if (anchors?.produces !== 'vector') return undefined;
  return anchors.discrete ? 'discrete' : 'continuous';
}
