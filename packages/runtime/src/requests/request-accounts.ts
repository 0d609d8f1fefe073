import type { RequestUsage } from '@ggmi/core';
import { costOf, type PriceTable } from './price-table.js';
import { RequestAccount } from './request-account.js';
import { shownServer } from './shown-request.js';

/** An account for every model of every server. */
export class RequestAccounts {
  readonly #prices: PriceTable;
  readonly #currency: string;
  readonly #accounts = new Map<
    string,
    {
      readonly server: string;
      readonly model: string | undefined;
      readonly account: RequestAccount;
    }
  >();

  constructor(parts: { readonly prices: PriceTable; readonly currency: string }) {
    this.#prices = parts.prices;
    this.#currency = parts.currency;
  }

  of(server: string, model: string | undefined): RequestAccount {
    const key = JSON.stringify([server, model]);
    const known = this.#accounts.get(key);
    if (known !== undefined) return known.account;
    const account = new RequestAccount();
    this.#accounts.set(key, { server, model, account });
    return account;
  }

  /** Those that were called, by server and model. */
  read(): readonly RequestUsage[] {
    return [...this.#accounts.values()]
      .map(({ server, model, account }) => ({
        server: shownServer(server),
        ...(model !== undefined && { model }),
        ...account.read((used) => {
          const amount = costOf(this.#prices, model, used);
          return amount === undefined ? undefined : { amount, currency: this.#currency };
        }),
      }))
      .filter(({ attempts }) => attempts > 0);
  }
}
