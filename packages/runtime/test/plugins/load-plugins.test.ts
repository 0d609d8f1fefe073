import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPlugins } from '../../src/plugins/load-plugins.js';

const fixtures = join(import.meta.dirname, '../fixtures');

async function load(...specifiers: string[]) {
  const entries = specifiers.map((specifier, index) => ({ specifier, index }));
  const { plugins, unusable, problems } = await loadPlugins(entries, fixtures);
  return { names: plugins.map(({ plugin }) => plugin.name), unusable, problems };
}

describe('loadPlugins', () => {
  it('loads the sound ones beside the broken ones, in the order of the config', async () => {
    const { names, unusable, problems } = await load(
      '@acme/twin',
      '@acme/broken-on-load',
      '@acme/toolbox',
    );
    expect(names).toEqual(['@acme/twin', '@acme/toolbox']);
    expect(unusable).toEqual(['@acme/broken-on-load']);
    expect(problems).toMatchObject([{ code: 'PLUGIN_LOAD_FAILED', path: ['plugins', 1] }]);
  });

  it('refuses the second of two plugins with one name', async () => {
    expect(await load('@acme/twin', './plugins/other-twin.js')).toMatchObject({
      names: ['@acme/twin'],
      problems: [{ code: 'PLUGIN_NAME_CONFLICT', path: ['plugins', 1] }],
    });
  });

  it('refuses a plugin that repeats the id of another', async () => {
    expect(await load('@acme/toolbox', '@acme/clash')).toMatchObject({
      names: ['@acme/toolbox'],
      unusable: ['@acme/clash'],
      problems: [
        {
          code: 'COMPONENT_ID_CONFLICT',
          received: "'@acme/toolbox/keep-all' of '@acme/toolbox' and again of '@acme/clash'",
        },
      ],
    });
  });

  it('says of one module under two specifiers that it is listed twice', async () => {
    expect(await load('@acme/twin', './node_modules/@acme/twin')).toMatchObject({
      unusable: [],
      problems: [{ code: 'PLUGIN_REPEATED', path: ['plugins', 1] }],
    });
  });
});
