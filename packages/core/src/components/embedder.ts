import type { Example, ExampleKind } from '../data/example.js';
import type { Matrix } from '../data/matrix.js';
import type { CheckContext, ComponentFinding } from './component-finding.js';

/** Turns examples into vectors. An embedding can only lower mutual information. */
export interface Embedder {
  /** One row per example, order kept. */
  embed(examples: readonly Example[], context: EmbeddingContext): Promise<Matrix>;
  /** A digest of everything outside the options that decides the vectors, such as a model digest. */
  fingerprint?(): Promise<string>;
  /** What `ggmi doctor` finds of what the component needs outside this process. */
  check?(context: CheckContext): Promise<readonly ComponentFinding[]>;
  dispose?(): Promise<void>;
}

/** What one call of an embedder is given beside the examples. */
export interface EmbeddingContext {
  readonly signal: AbortSignal;
  /** Called with every vector as soon as it is there: from then on it is kept. `example`: its index. */
  readonly onVector?: (example: number, vector: readonly number[]) => void;
}

/** What the host may ask of an embedder. */
export interface EmbedderCapabilities {
  readonly accepts: ExampleKind;
  /** Length of a vector; absent where it is known only after the first call. */
  readonly dimensions?: number;
  /**
   * Whether vectors come over the network: the host keeps every one, never asks for it again, and runs
   * such cells where the network is. Then a vector depends on its own example alone. Absent means false.
   */
  readonly remote?: boolean;
}
