import type { Embedder, EmbeddingContext, Example, Matrix } from '@ggmi/core';
import type { ComponentSubject } from '../../model/subject.js';
import { kitExamples } from '../kit-examples.js';

type Subject = ComponentSubject<'embedder'>;

/** The examples that a component is proved with, made anew: nobody else holds them. */
export function examplesFor({ component, fixtures }: Subject): readonly Example[] {
  const { accepts } = component.capabilities;
  return structuredClone(fixtures.examples ?? kitExamples(accepts, fixtures));
}

/** The vectors of the examples, under a signal that never aborts. */
export async function embeddingOf(
  embedder: Embedder,
  examples: readonly Example[],
  context: Partial<EmbeddingContext> = {},
): Promise<Matrix> {
  return await embedder.embed(examples, { signal: new AbortController().signal, ...context });
}

/** One row of a matrix. */
export function rowOf({ columns, values }: Matrix, row: number): Float64Array {
  return values.slice(row * columns, (row + 1) * columns);
}

/** Whether the component computes its vectors itself. */
export function isLocal({ component: { capabilities } }: Subject): boolean {
  return capabilities.remote !== true;
}
