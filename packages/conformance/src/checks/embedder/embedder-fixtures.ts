import type { Example } from '@ggmi/core';

/** What the author of a component of kind `embedder` may give for its checks. */
export interface EmbedderFixtures {
  /** Examples that the component embeds, not all alike; absent means eight of its kind. */
  readonly examples?: readonly Example[];
  /** Numbers of a vector, where `examples` is absent and vectors are accepted; absent means 1. */
  readonly columns?: number;
  /**
   * True where something is fitted on all examples of a call, so that a row depends on the others.
   * Never of a remote embedder. Absent means false.
   */
  readonly transductive?: boolean;
}
