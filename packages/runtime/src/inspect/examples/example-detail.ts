import type { Example } from '@ggmi/core';
import type { RelatedExample } from './related-examples.js';
import type { ExampleRow, PageLosses } from './example-page.js';

/** One example with all that the run kept of it. */
export interface ExampleDetail extends ExampleRow {
  readonly pageLosses: PageLosses;
  /** As it left the last curator, where that is not as it was drawn. */
  readonly edited?: Example;
  /** Absent where the draw had no text prompt. */
  readonly prompt?: ExamplePrompt;
  /** The anchor and the answers of other pools that belong to the same prompt. */
  readonly related: readonly RelatedExample[];
  /** ln q(response | prompt), nats; absent where the draw kept none. */
  readonly logProbability?: number;
  /** Why draws of this pool have none, with how many each is about. */
  readonly logProbabilitiesWithheld: readonly {
    readonly reason: string;
    readonly count: number;
  }[];
}

/** What a generator was asked with. */
export interface ExamplePrompt {
  readonly id: string;
  /** Anchors that it showed; without `example` where the pool of anchors cannot be read. */
  readonly demonstrations: readonly { readonly id: string; readonly example?: Example }[];
  /** As it was sent. */
  readonly text?: string;
  /** Why the text cannot be told. */
  readonly textMissing?: string;
}
