import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listComponents } from '../../src/check/list-components.js';
import { fixtures } from './problems-of.js';

describe('listComponents', () => {
  it('describes every component of the plugins of a config, as plain data', async () => {
    const { components, faults } = await listComponents({
      workingDirectory: fixtures,
      path: 'sound.yaml',
    });
    expect(faults).toEqual([]);
    expect(components.find(({ id }) => id.endsWith('/nearest'))).toEqual({
      kind: 'mi-estimator',
      id: '@acme/toolbox/nearest',
      summary: 'Nearest neighbours.',
      resultVersion: 1,
      package: { name: '@acme/toolbox', version: '1.2.3' },
      foundAt: pathToFileURL(join(fixtures, 'node_modules/@acme/toolbox/index.js')).href,
      optionsJsonSchema: expect.objectContaining({ additionalProperties: false }),
      capabilities: expect.objectContaining({ inputs: ['paired'] }),
      needs: [],
      slots: {},
    });
    expect(components.find(({ id }) => id.endsWith('/chooser'))).toMatchObject({
      needs: ['Parallel'],
      slots: { candidates: { kind: 'mi-estimator', many: true } },
    });
    expect(structuredClone(components)).toEqual(components);
  });

  it('leaves out the options of a library that has no JSON Schema', async () => {
    const { components } = await listComponents({ workingDirectory: fixtures, path: 'sound.yaml' });
    const entropy = components.find(({ id }) => id.endsWith('/discrete-entropy'));
    expect(entropy).not.toHaveProperty('optionsJsonSchema');
  });

  // It imports every plugin that is installed, from source.
  it(
    'finds installed plugins without a config, and names those that do not load',
    { timeout: 60_000 },
    async () => {
      const { components, faults } = await listComponents({ workingDirectory: fixtures });
      expect(components.map(({ id }) => id)).toContain('@acme/toolbox/mean');
      expect(faults).toContainEqual(
        expect.objectContaining({ specifier: '@acme/broken-on-load', code: 'PLUGIN_LOAD_FAILED' }),
      );
      // Both are shown; that a config can take one of them only is said beside them.
      const shared = '@acme/toolbox/keep-all';
      expect(components.filter(({ id }) => id === shared)).toHaveLength(2);
      expect(faults).toContainEqual(
        expect.objectContaining({
          code: 'COMPONENT_ID_CONFLICT',
          received: `'${shared}' of '@acme/clash' and again of '@acme/toolbox'`,
        }),
      );
    },
  );

  it('says that a config does not exist', async () => {
    const listing = listComponents({ workingDirectory: fixtures, path: 'absent.yaml' });
    await expect(listing).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });
});
