import type { JsonObject } from './json-value.js';

/** The kinds of example that a dataset can hold. */
export type ExampleKind = 'vector' | 'text';

/** A point in R^d. A discrete symbol is a vector of one integer. */
export interface VectorExample {
  readonly kind: 'vector';
  /** Stable within the dataset: the same example keeps its id wherever it goes. */
  readonly id: string;
  readonly values: readonly number[];
}

/** A response to a prompt. Where a task has no prompt, `prompt` is the empty string. */
export interface TextExample {
  readonly kind: 'text';
  /** Stable within the dataset: the same example keeps its id wherever it goes. */
  readonly id: string;
  readonly prompt: string;
  readonly response: string;
  /** Whatever the source said beside prompt and response. */
  readonly metadata?: JsonObject;
}

/** One item of data: S_anchor and S_gen are sequences of these. */
export type Example = VectorExample | TextExample;
