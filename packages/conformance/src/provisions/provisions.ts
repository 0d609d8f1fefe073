import type { needs, Token } from '@ggmi/core';

type Provided<Need> = Need extends Token<infer Value> ? Value : never;

/** A value for every standard need, by its name. */
export type Provisions = {
  readonly [Name in keyof typeof needs]: Provided<(typeof needs)[Name]>;
};
