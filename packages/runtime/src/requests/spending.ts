import type { TokenCounts } from '@ggmi/core';
import type { Amount } from './amount.js';
import { costOf, type PriceTable } from './price-table.js';
import { requestLimitReached, requestPriceMissing } from './request-errors.js';

/** What a run may spend; absent: no limit. */
export interface SpendingLimit {
  readonly tokens?: number | undefined;
  readonly cost?: number | undefined;
}

/** What requests have used. */
export interface Usage {
  readonly requests: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** In the config's currency; of the models that have a price. */
  readonly cost: number;
  /** Requests whose tokens nobody counted. */
  readonly unknown: number;
  /** Requests to models without a price; one of 0 is a price. */
  readonly unpriced: number;
}

/** An amount that a request under way may still spend. */
export type Reservation = Amount;

/** Tokens and cost of a run: what was used, what is under way, and whether more may be asked for. */
export class Spending {
  readonly #prices: PriceTable;
  readonly #limit: Required<SpendingLimit>;
  readonly #currency: string;
  readonly #before: Amount;
  #usage: Usage = {
    requests: 0,
    inputTokens: 0,
    outputTokens: 0,
    cost: 0,
    unknown: 0,
    unpriced: 0,
  };
  #reserved: Amount = { tokens: 0, cost: 0 };

  constructor(parts: {
    readonly prices: PriceTable;
    readonly currency: string;
    readonly limit: SpendingLimit;
    readonly spentBefore?: Amount | undefined;
  }) {
    this.#prices = parts.prices;
    this.#currency = parts.currency;
    const { tokens = Infinity, cost = Infinity } = parts.limit;
    this.#limit = { tokens, cost };
    this.#before = parts.spentBefore ?? { tokens: 0, cost: 0 };
  }

  get usage(): Usage {
    return this.#usage;
  }

  /** Whether a request has to wait until those under way have told what they used. */
  mustWait(expected: Amount): boolean {
    const isUnderWay = this.#reserved.tokens > 0 || this.#reserved.cost > 0;
    return isUnderWay && this.#exceeds(expected, this.#reserved);
  }

  /** @throws REQUEST_LIMIT_REACHED where the limit leaves no room for the request. */
  require(expected: Amount): void {
    if (!this.#exceeds(expected, { tokens: 0, cost: 0 })) return;
    throw requestLimitReached({
      spent: this.#spent(),
      before: this.#before,
      expected,
      limit: this.#limit,
      currency: this.#currency,
    });
  }

  /**
   * What a request may cost at most, by its estimate.
   *
   * @throws REQUEST_PRICE_MISSING where cost is limited and the model has no price.
   */
  expected(model: string | undefined, estimate: TokenCounts | undefined): Amount {
    if (this.#limit.cost !== Infinity && !this.#isPriced(model)) {
      throw requestPriceMissing(model, Object.keys(this.#prices));
    }
    if (estimate === undefined) return { tokens: 0, cost: 0 };
    return {
      tokens: estimate.input + estimate.output,
      cost: costOf(this.#prices, model, estimate) ?? 0,
    };
  }

  reserve(expected: Amount): Reservation {
    this.#add(expected, 1);
    return expected;
  }

  /** Ends a reservation; `used` is what the server counted, absent where the request failed. */
  settle(
    reservation: Reservation,
    done:
      { readonly model: string | undefined; readonly used: TokenCounts | undefined } | undefined,
  ): void {
    this.#add(reservation, -1);
    if (done === undefined) return;
    const { used, model } = done;
    const cost = used === undefined ? undefined : costOf(this.#prices, model, used);
    const before = this.#usage;
    this.#usage = {
      requests: before.requests + 1,
      inputTokens: before.inputTokens + (used?.input ?? 0),
      outputTokens: before.outputTokens + (used?.output ?? 0),
      cost: before.cost + (cost ?? 0),
      unknown: before.unknown + (used === undefined ? 1 : 0),
      unpriced: before.unpriced + (this.#isPriced(model) ? 0 : 1),
    };
  }

  #isPriced(model: string | undefined): boolean {
    return model !== undefined && Object.hasOwn(this.#prices, model);
  }

  #exceeds(expected: Amount, underWay: Amount): boolean {
    const spent = this.#spent();
    const tokens = spent.tokens + underWay.tokens + expected.tokens;
    const money = spent.cost + underWay.cost + expected.cost;
    const { tokens: mostTokens, cost: mostCost } = this.#limit;
    return tokens > mostTokens! || money > mostCost! || this.#isUsedUp();
  }

  /** Without an estimate a request fits until the limit is reached. */
  #isUsedUp(): boolean {
    const { tokens, cost } = this.#spent();
    return tokens >= this.#limit.tokens! || cost >= this.#limit.cost!;
  }

  /** Of the limit: by earlier runs and by this one. */
  #spent(): Amount {
    const { inputTokens, outputTokens, cost } = this.#usage;
    const { tokens, cost: costBefore } = this.#before;
    return { tokens: tokens + inputTokens + outputTokens, cost: costBefore + cost };
  }

  #add({ tokens, cost }: Amount, sign: 1 | -1): void {
    this.#reserved = {
      tokens: this.#reserved.tokens + sign * tokens,
      // Sums of prices leave a remainder of rounding.
      cost: Math.max(0, this.#reserved.cost + sign * cost),
    };
  }
}
