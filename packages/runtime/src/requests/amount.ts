/** Tokens of both directions, and what they cost in the config's currency. */
export interface Amount {
  readonly tokens: number;
  readonly cost: number;
}
