/** A token of a given text. */
export interface ScoredToken {
  readonly id: string;
  /** ln q after the tokens before it, nats; undefined of the first. */
  readonly logProbability: number | undefined;
}
