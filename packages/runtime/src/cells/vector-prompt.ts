import type { JsonObject, Prompt, VectorExample } from '@ggmi/core';
import { readExamples } from './examples-payload.js';

/** φ_T for vectors: the mean of the anchors, or all of them in order, which is reversible. */
export type VectorPromptStatistic = 'mean' | 'flatten';

/** The prompt p = φ_T(S_anchor) of a draw of vector anchors. */
export function vectorPrompt(anchors: JsonObject, statistic: VectorPromptStatistic): Prompt {
  const vectors = readExamples(anchors).examples.map((example) => {
    if (example.kind !== 'vector') throw new TypeError(`a vector prompt needs vector anchors`);
    return example;
  });
  const values = statistic === 'flatten' ? flattenVectors(vectors) : meanVector(vectors);
  return { kind: 'vector', id: statistic, values };
}

/** All coordinates, example after example. */
export function flattenVectors(vectors: readonly VectorExample[]): number[] {
  return vectors.flatMap((vector) => [...vector.values]);
}

/** The coordinate-wise mean. */
export function meanVector(vectors: readonly VectorExample[]): number[] {
  const columns = vectors[0]?.values.length ?? 0;
  const sums = new Array<number>(columns).fill(0);
  for (const { values } of vectors) {
    for (let column = 0; column < columns; column++) sums[column]! += values[column]!;
  }
  return sums.map((sum) => sum / vectors.length);
}
