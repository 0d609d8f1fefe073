import type { ExampleKind, TextExample, VectorExample } from './example.js';

/** Vectors of one length. */
export interface VectorDataset {
  readonly kind: 'vector';
  readonly examples: readonly VectorExample[];
}

/** Prompts with responses. */
export interface TextDataset {
  readonly kind: 'text';
  readonly examples: readonly TextExample[];
}

/** A finite sequence of examples of one kind, with ids that are unique within it. */
export type Dataset = VectorDataset | TextDataset;

/** The example type of a kind. */
export type ExampleOf<Kind extends ExampleKind> = Kind extends 'vector'
  ? VectorExample
  : TextExample;
