import type { TokenCounts } from '@ggmi/core';

/** How an answer ended: by itself, at a text of `stop`, at the most tokens, at a filter of content. */
export type AnswerEnd = 'ended' | 'stopped' | 'length' | 'filtered';

/** An answer as a server gave it. */
export interface Answer {
  readonly text: string;
  readonly end: AnswerEnd;
  readonly tokens: ListedTokens;
  /** Whether the model thought aloud beside the text. */
  readonly hasThoughts: boolean;
  readonly usage?: TokenCounts | undefined;
}

/** The tokens of an answer whose log-probabilities the server lists. */
export interface ListedTokens {
  /** ln q of each token after those before it, nats. */
  readonly logProbabilities: readonly number[];
  /** Whether an entry is missing or is no log-probability. */
  readonly isFaulty: boolean;
  /** Whether the last of them is the end of the text; undefined where the server does not say. */
  readonly isEndListed: boolean | undefined;
}
