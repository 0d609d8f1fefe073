import type { Example } from '@ggmi/core';

/** What the author of a component of kind `curator` may give for its checks. */
export interface CuratorFixtures {
  /** Items to curate, with ids of their own: some to keep, some to drop. Absent means the kit's. */
  readonly items?: readonly Example[];
  /** Examples of the anchors and of the held-out set; absent means the first two items, under other ids. */
  readonly anchors?: readonly Example[];
  readonly heldOut?: readonly Example[];
}
