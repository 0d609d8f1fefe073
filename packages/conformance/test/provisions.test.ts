import { existsSync } from 'node:fs';
import { needs, slot, slots, type AnyComponent } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { referenceComponents } from '../src/index.js';
import { createInstance } from '../src/provisions/create-instance.js';
import { kitProvisions } from '../src/provisions/kit-provisions.js';

const open = (own = {}) => kitProvisions(randomStream('provisions'), own);

describe('the host in the kit', () => {
  it('counts time, keeps what is written, and has neither network nor secrets', async () => {
    const { provisions } = open();
    expect(provisions.clock.now()).toBe(Date.UTC(2026, 0, 1) + 1);
    expect(provisions.clock.now()).toBe(Date.UTC(2026, 0, 1) + 2);
    await provisions.cache.write('key', Uint8Array.of(1, 2));
    expect(await provisions.cache.read('key')).toEqual(Uint8Array.of(1, 2));
    expect(await provisions.cache.read('other')).toBeUndefined();
    await expect(provisions.fetch('https://example.org')).rejects.toMatchObject({
      code: 'NETWORK_UNAVAILABLE',
    });
    expect(() => provisions.secrets.read('A_KEY')).toThrow('A_KEY');
  });

  it('makes a scratch folder when it is asked for, and takes it back', () => {
    const { provisions, release } = open();
    const folder = provisions.scratchDirectory;
    expect(existsSync(folder)).toBe(true);
    release();
    expect(existsSync(folder)).toBe(false);
  });

  it('makes requests once, through the fetch that the author gives', async () => {
    const { provisions } = open({ fetch: () => Promise.resolve(new Response('hello')) });
    const request = { server: 'x', purpose: 'an answer', signal: new AbortController().signal };
    const text = await provisions.requests.run({
      ...request,
      call: async (attempt) => (await attempt.fetch('https://example.org')).text(),
    });
    expect(text).toBe('hello');
    const failing = provisions.requests.run({
      ...request,
      call: () => Promise.reject(new Error('busy')),
    });
    await expect(failing).rejects.toMatchObject({ code: 'REQUEST_FAILED' });
  });

  it('fills slots with its reference components, or with those that the author gives', async () => {
    const component: AnyComponent<'mi-estimator'> = {
      ...referenceComponents['mi-estimator'],
      needs: { one: slot('embedder'), many: slots('mi-estimator'), clock: needs.clock },
      create: (context: never) => Promise.resolve({ ...(context as object) } as never),
    };
    const { provisions } = open();
    const fill = { component: referenceComponents['mi-estimator'], options: { ridge: 2 } };
    const made: unknown = await createInstance({
      component,
      options: {},
      provisions,
      slots: { many: [fill, fill] },
    });
    expect(made).toMatchObject({
      options: { ridge: 0 },
      needs: {
        one: { id: '@ggmi/conformance/letters', capabilities: { accepts: 'text' } },
        many: [{ id: '@ggmi/conformance/normal' }, { id: '@ggmi/conformance/normal' }],
        clock: provisions.clock,
      },
    });
  });
});
