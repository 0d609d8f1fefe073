import type { TokenCounts } from '@ggmi/core';

/** Prices per million tokens, by model. */
export type PriceTable = Readonly<Record<string, TokenCounts>>;

const PER = 1_000_000;

/** What tokens of a model cost; undefined where it has no price. */
export function costOf(
  prices: PriceTable,
  model: string | undefined,
  { input, output }: TokenCounts,
): number | undefined {
  const price = model !== undefined && Object.hasOwn(prices, model) ? prices[model] : undefined;
  return price === undefined ? undefined : (input * price.input + output * price.output) / PER;
}
