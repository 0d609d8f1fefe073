import type { Quantity } from '@ggmi/core';

/** The theory's symbol, then the same in words: `kept / received: share of the items that …`. */
export function quantityTitle({ symbol, name }: Quantity): string {
  return symbol === name ? name : `${symbol}: ${name}`;
}
