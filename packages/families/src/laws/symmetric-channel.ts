import { denseMatrix } from '@ggmi/numerics';
import type { KnownInformationFamily } from '../known-information-family.js';

/**
 * X uniform on the symbols 0 … K − 1; Y is X with probability `keep`, and any symbol of the K with
 * equal probabilities otherwise.
 *
 * I = ln K + s ln s + (K − 1) e ln e with e = (1 − keep)/K and s = keep + e: Y is uniform, and every
 * row of the channel has the same entropy (Cover & Thomas 2006, section 7.2). Throws RangeError unless
 * K is an integer of at least 2 and 0 ≤ keep ≤ 1.
 */
export function symmetricChannel({
  symbols,
  keep,
}: {
  readonly symbols: number;
  readonly keep: number;
}): KnownInformationFamily {
  if (!Number.isInteger(symbols) || symbols < 2 || !(keep >= 0 && keep <= 1)) {
    throw new RangeError(
      `A channel needs at least 2 symbols and keeps with a probability; received ${symbols} and ${keep}.`,
    );
  }
  const wrong = (1 - keep) / symbols;
  const right = keep + wrong;
  return {
    id: `symmetric-channel-${symbols}-keep${keep}`,
    summary: `X uniform on ${symbols} symbols, Y the same with probability ${keep}, else any.`,
    dimensionsX: 1,
    dimensionsY: 1,
    mutualInformation: Math.log(symbols) + xLogX(right) + (symbols - 1) * xLogX(wrong),
    sample(n, random) {
      const x = denseMatrix(n, 1);
      const y = denseMatrix(n, 1);
      for (let i = 0; i < n; i++) {
        x.values[i] = random.integer(symbols);
        y.values[i] = random.uniform() < keep ? x.values[i]! : random.integer(symbols);
      }
      return { x, y };
    },
  };
}

function xLogX(probability: number): number {
  return probability === 0 ? 0 : probability * Math.log(probability);
}
