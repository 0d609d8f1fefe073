import type { Example, Prompt } from '@ggmi/core';

/** What the author of a component of kind `generator` may give for its checks. */
export interface GeneratorFixtures {
  /** Prompts that the component answers; absent means two of every kind that it declares. */
  readonly prompts?: readonly Prompt[];
  /** Draws of every prompt: 4 where absent, fewer of a smaller pool. */
  readonly draws?: number;
  /** Prompts of which every draw fails, as a record and not as an error. */
  readonly failingPrompts?: readonly Prompt[];
  /** Everything that the first prompt can be answered with: their probabilities sum to 1. */
  readonly answers?: readonly Example[];
  /** True where every prompt has one answer only, whatever the stream. Absent means false. */
  readonly constant?: boolean;
}
