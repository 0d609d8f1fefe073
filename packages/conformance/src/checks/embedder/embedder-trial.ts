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

/** What is wrong with a matrix of so many rows; undefined where nothing is. */
export function matrixProblem(
  { rows, columns, values }: Matrix,
  examples: number,
): string | undefined {
  if (rows !== examples) return `${rows} rows of ${examples} examples`;
  if (values.length !== rows * columns) return `${values.length} numbers for ${rows} × ${columns}`;
  const place = values.findIndex((value) => !Number.isFinite(value));
  return place < 0 ? undefined : `${values[place]} in row ${Math.floor(place / columns)}`;
}

/** Whether the component computes its vectors itself. */
export function isLocal({ component: { capabilities } }: Subject): boolean {
  return capabilities.remote !== true;
}
