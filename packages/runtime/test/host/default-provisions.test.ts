import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { needs } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import type { ResolvedComponent } from '../../src/host/host-spec.js';
import { toTransferable } from '../../src/execute/transferable-failure.js';
import { withoutSecrets } from '../../src/host/secret-values.js';
import { fixtureProvisions } from './open-fixture-host.js';

const component: ResolvedComponent = {
  role: 'generators.model',
  kind: 'generator',
  id: '@acme/toolbox/drawn',
  resultVersion: 1,
  package: { name: '@acme/toolbox', version: '1.2.3' },
  options: {},
  slots: {},
  capabilities: {},
};

describe('defaultProvisions', () => {
  it('give every need that core lists', async () => {
    expect(Object.keys(await fixtureProvisions())).toEqual(
      expect.arrayContaining(Object.keys(needs)),
    );
  });

  it('log under the role of the component', async () => {
    const logged: string[] = [];
    const logger = await (await fixtureProvisions({ logged })).logger(component);
    logger.debug('a');
    logger.info('b');
    logger.warn('c');
    expect(logged).toEqual(['a', 'b', 'c'].map((text) => `generators.model: ${text}`));
  });

  it('make a scratch folder for each role', async () => {
    const { scratchDirectory } = await fixtureProvisions();
    const folder = await scratchDirectory(component);
    expect((await stat(folder)).isDirectory()).toBe(true);
    expect(await scratchDirectory({ ...component, role: 'anchors' })).not.toBe(folder);
  });

  it('give a role of a point the stream of the role that it stands for, and no other', async () => {
    const { random } = await fixtureProvisions();
    const drawn = async (role: string) => (await random({ ...component, role })).normal();
    const alone = await drawn(component.role);
    expect(await drawn(`${component.role}@0123456789ab`)).toBe(alone);
    expect(await drawn('generators.other@0123456789ab')).not.toBe(alone);
  });

  it('keep what is cached for the same component id, and for no other', async () => {
    const { cache } = await fixtureProvisions();
    const bytes = Uint8Array.of(1, 2, 255);
    await (await cache(component)).write('key/with: odd characters', bytes);
    const sameId = await cache({ ...component, role: 'anchors' });
    expect(new Uint8Array((await sameId.read('key/with: odd characters')) ?? [])).toEqual(bytes);
    expect(await sameId.read('another key')).toBeUndefined();
    const otherId = await cache({ ...component, id: '@acme/toolbox/words' });
    expect(await otherId.read('key/with: odd characters')).toBeUndefined();
  });

  it('read secrets from the environment, by name', async () => {
    const secrets = await (await fixtureProvisions()).secrets(component);
    process.env['GGMI_TEST_SECRET'] = 'hush';
    try {
      expect(secrets.read('GGMI_TEST_SECRET')).toBe('hush');
      process.env['GGMI_TEST_SECRET'] = '';
      expect(() => secrets.read('GGMI_TEST_SECRET')).toThrow(
        expect.objectContaining({ code: 'SECRET_MISSING' }),
      );
    } finally {
      delete process.env['GGMI_TEST_SECRET'];
    }
  });

  it('let no message show a secret that was read, however a server repeats it', async () => {
    const secrets = await (await fixtureProvisions()).secrets(component);
    const key = 'sk-a+b/"c"==';
    process.env['GGMI_TEST_SECRET'] = key;
    secrets.read('GGMI_TEST_SECRET');
    delete process.env['GGMI_TEST_SECRET'];
    const shown = [key, encodeURIComponent(key), JSON.stringify({ key }), btoa(key)];
    for (const text of shown) {
      const error = new Error(`HTTP 401: ${text} is wrong`);
      const failure = toTransferable(error);
      expect(`${failure.message} ${failure.stack}`).not.toContain(text.replace('{"key":', ''));
      expect(failure.message).toMatch(/^HTTP 401: .*\*\*\*.* is wrong$/);
    }
    expect(withoutSecrets('an ordinary sentence')).toBe('an ordinary sentence');
  });

  it('end every request with the run, even one that brings a signal of its own', async () => {
    const server = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const run = new AbortController();
    const fetchOfRun = await (await fixtureProvisions({ signal: run.signal })).fetch(component);
    const url = `http://127.0.0.1:${port}/`;
    const own = new AbortController();
    const requests = [fetchOfRun(url), fetchOfRun(url, { signal: own.signal })];
    run.abort(new Error('the run ends'));
    const outcomes = await Promise.allSettled(requests);
    server.closeAllConnections();
    server.close();
    expect(outcomes).toMatchObject([
      { status: 'rejected', reason: { message: 'the run ends' } },
      { status: 'rejected', reason: { message: 'the run ends' } },
    ]);
  });
});
