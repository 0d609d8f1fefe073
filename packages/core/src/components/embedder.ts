import type { Example, ExampleKind } from '../data/example.js';
import type { Matrix } from '../data/matrix.js';
import type { CheckContext, ComponentFinding } from './component-finding.js';

/** Turns examples into vectors. An embedding can only lower mutual information. */
export interface Embedder {
  /** One row per example, order kept. */
  embed(examples: readonly Example[], context: { readonly signal: AbortSignal }): Promise<Matrix>;
  /** A digest of everything outside the options that decides the vectors, such as a model digest. */
  fingerprint?(): Promise<string>;
  /** What `ggmi doctor` finds of what the component needs outside this process. */
  check?(context: CheckContext): Promise<readonly ComponentFinding[]>;
  dispose?(): Promise<void>;
}

/** What the host may ask of an embedder. */
export interface EmbedderCapabilities {
  readonly accepts: ExampleKind;
  /** Length of a vector; absent where it is known only after the first call. */
  readonly dimensions?: number;
  /** Whether vectors come over the network: such cells run where the network is. Absent means false. */
  readonly remote?: boolean;
}
