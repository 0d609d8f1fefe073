import type { ScheduledRequest } from '@ggmi/core';
import { withoutSecrets } from '../host/secret-values.js';

/** What messages and records say of a request. */
export type ShownRequest = Pick<ScheduledRequest<unknown>, 'server' | 'purpose' | 'hint'>;

/** A request as it may be shown: components put keys into addresses, and sentences of their own. */
export function shownRequest({ server, purpose, hint }: ShownRequest): ShownRequest {
  return {
    server: shownServer(server),
    purpose: withoutSecrets(purpose),
    ...(hint !== undefined && { hint: withoutSecrets(hint) }),
  };
}

/** An address without user, password, query and secrets. */
export function shownServer(server: string): string {
  return withoutSecrets(withoutCredentials(server));
}

function withoutCredentials(server: string): string {
  if (!URL.canParse(server)) return server;
  const url = new URL(server);
  if (url.username === '' && url.password === '' && url.search === '') return server;
  url.username = '';
  url.password = '';
  url.search = '';
  return url.href;
}
