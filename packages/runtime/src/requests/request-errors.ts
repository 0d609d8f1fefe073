import { GgmiError, type RequestFailure } from '@ggmi/core';
import type { Amount } from './amount.js';

/** REQUEST_LIMIT_REACHED: what the config lets a run spend leaves no room for another request. */
export function requestLimitReached(details: {
  readonly spent: Amount;
  /** The part of it that earlier runs under the same limit have spent. */
  readonly before: Amount;
  readonly expected: Amount;
  readonly limit: { readonly tokens?: number | undefined; readonly cost?: number | undefined };
  readonly currency: string;
}): GgmiError {
  const { spent, before, expected, limit, currency } = details;
  const byTokens = spent.tokens + expected.tokens >= (limit.tokens ?? Infinity);
  const share = byTokens ? before.tokens : before.cost;
  const shown = byTokens ? `${share}` : money(share);
  const shareOfEarlier =
    share === 0 ? '' : ` (${shown} of them by earlier evaluations of this start)`;
  const said = byTokens
    ? `${spent.tokens} tokens are used${shareOfEarlier} and the next request may take ${expected.tokens}; \`requests.limit.tokens\` is ${limit.tokens}`
    : `${money(spent.cost)} ${currency} are spent${shareOfEarlier} and the next request may cost ${money(expected.cost)}; \`requests.limit.cost\` is ${limit.cost}`;
  return new GgmiError({
    code: 'REQUEST_LIMIT_REACHED',
    message: `The limit of this run is reached: ${said}.`,
    next: 'Resume: what was received is kept, and every start may spend up to the limit. Or raise the limit.',
    fields: { spent: { ...spent }, expected: { ...expected } },
  });
}

/** REQUEST_PRICE_MISSING: a cost is limited, and nobody knows what a model costs. */
export function requestPriceMissing(
  model: string | undefined,
  priced: readonly string[],
): GgmiError {
  const named = model === undefined ? 'a request that names no model' : `'${model}'`;
  return new GgmiError({
    code: 'REQUEST_PRICE_MISSING',
    message: `\`requests.limit.cost\` is set, and there is no price for ${named}; there are prices for ${priced.join(', ')}.`,
    next: 'Add the model to `requests.prices` (0 where it costs nothing), or limit tokens in place of cost.',
    fields: { model: model ?? null, priced },
  });
}

/** SERVER_DOWN: a server answers nobody, so that every request to it would fail. */
export function serverDown(
  request: { readonly server: string; readonly purpose: string; readonly hint?: string },
  away: { readonly failures: number; readonly duringMs: number; readonly reason: string },
  cause: unknown,
): GgmiError {
  const { server, purpose, hint } = request;
  const { failures, duringMs, reason } = away;
  const seconds = Math.round(duringMs / 1000);
  return new GgmiError({
    code: 'SERVER_DOWN',
    message: `${server} gives no answer: ${reason} (${failures} failures in a row, ${seconds} s); ${purpose} was wanted.`,
    next: `${hint === undefined ? '' : `${hint} `}Check address and server, then run again: what was received is kept.`,
    fields: { server, purpose, failures, seconds, reason },
    cause,
  });
}

/** REQUEST_REJECTED: no request of this kind can succeed. */
export function requestRejected(
  { server, purpose }: { readonly server: string; readonly purpose: string },
  { reason, next }: RequestFailure,
  cause: unknown,
): GgmiError {
  return new GgmiError({
    code: 'REQUEST_REJECTED',
    message: `${server} rejects ${purpose}: ${reason}.`,
    next: next ?? 'Check key, model and address, then run again.',
    fields: { server, purpose, reason },
    cause,
  });
}

/** REQUEST_OFFLINE: a request was made in a run that is to go without the network. */
export function requestOffline(server: string, purpose: string): GgmiError {
  return new GgmiError({
    code: 'REQUEST_OFFLINE',
    message: `${purpose} would have to come from ${server}, and this run is offline.`,
    next: 'Run again without --offline.',
    fields: { server, purpose },
  });
}

function money(amount: number): string {
  return amount.toFixed(amount < 1 ? 4 : 2);
}
