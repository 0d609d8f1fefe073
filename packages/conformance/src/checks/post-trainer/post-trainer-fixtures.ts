import type { Example } from '@ggmi/core';

/** What the author of a component of kind `post-trainer` may give for its checks. */
export interface PostTrainerFixtures {
  /**
   * Examples, at least four and even in number, with ids of their own. The component is trained on the
   * first half, and on the second; losses are those of all. Absent means eight of its kind.
   */
  readonly examples?: readonly Example[];
  /** Numbers of a vector, where `examples` is absent; absent means 1. */
  readonly columns?: number;
}
