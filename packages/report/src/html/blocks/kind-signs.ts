import type { QuantityKind } from '@ggmi/core';

/** What a number of each kind is to the quantity that it is said of: a sign, and the same in words. */
export const kindSigns: Readonly<
  Record<QuantityKind, { readonly sign: string; readonly words: string }>
> = {
  exact: { sign: '=', words: 'exactly' },
  estimate: { sign: '≈', words: 'estimated' },
  'lower-bound': { sign: '≥', words: 'at least' },
  'upper-bound': { sign: '≤', words: 'at most' },
  proxy: { sign: '~', words: 'proxy' },
};
