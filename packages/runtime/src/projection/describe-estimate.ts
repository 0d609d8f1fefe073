import { costOf, type PriceTable } from '../requests/price-table.js';
import type { DrawEstimate } from './estimate-draws.js';

/** Prices of the config. */
export interface Prices {
  readonly prices: PriceTable;
  readonly currency: string;
}

/** An estimate in words, and in money where its model has a price. */
export function describeEstimate(
  estimate: DrawEstimate,
  { model, prices, currency }: Prices & { readonly model: string | null },
): string {
  const { inputTokens, outputTokens, outputBy } = estimate;
  const output = {
    'kept-answers': `about ${outputTokens} of answers, as long as the kept ones`,
    limit: `at most ${outputTokens} of answers, by their limit`,
    nothing: 'an unknown number of answers, which have no limit',
  }[outputBy];
  const tokens = `estimate: about ${inputTokens} tokens of prompts (bytes / 4) and ${output}`;
  const cost = estimatedCost(estimate, { model, prices });
  if (cost !== undefined) {
    const bound = outputBy === 'limit' ? 'at most about' : 'about';
    return `${tokens}; ${bound} ${cost.toFixed(4)} ${currency}`;
  }
  if (outputTokens === null) return `${tokens}; no cost can be told`;
  const name = model === null ? 'the model' : `'${model}'`;
  return `${tokens}; no price: add ${name} to \`requests.prices\``;
}

/** In the currency of the config; undefined without a price, or where nothing tells the output. */
export function estimatedCost(
  { inputTokens, outputTokens }: DrawEstimate,
  { model, prices }: { readonly model: string | null; readonly prices: PriceTable },
): number | undefined {
  if (outputTokens === null || model === null) return undefined;
  return costOf(prices, model, { input: inputTokens, output: outputTokens });
}
