import { describe, expect, it } from 'vitest';
import { guardedFetch } from '../src/server/guarded-fetch.js';

/** The key that a request carries which its client gave one from the environment. */
async function keySent(key: string | undefined): Promise<string | null> {
  let sent: string | null = null;
  const fetch: typeof globalThis.fetch = (_, init) => {
    sent = new Headers(init?.headers).get('authorization');
    return Promise.resolve(new Response('{}'));
  };
  const headers = { authorization: 'Bearer from-the-environment' };
  await guardedFetch({ fetch, key, body: 'whole' })('https://ollama.com/api/tags', { headers });
  return sent;
}

describe('a guarded fetch', () => {
  it('sends no key that the config does not name', async () => {
    expect(await keySent(undefined)).toBeNull();
  });

  it('sends the key that the config names', async () => {
    expect(await keySent('named')).toBe('Bearer named');
  });
});
