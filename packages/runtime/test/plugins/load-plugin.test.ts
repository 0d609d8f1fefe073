import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadPlugin } from '../../src/plugins/load-plugin.js';

const fixtures = join(import.meta.dirname, '../fixtures');

describe('loadPlugin', () => {
  it('finds a package from the folder of the config', async () => {
    const entry = join(fixtures, 'node_modules/@acme/toolbox/index.js');
    expect(await loadPlugin('@acme/toolbox', fixtures)).toMatchObject({
      loaded: {
        plugin: { name: '@acme/toolbox' },
        resolved: {
          specifier: '@acme/toolbox',
          url: pathToFileURL(entry).href,
          name: '@acme/toolbox',
          version: '1.2.3',
          contract: 1,
        },
      },
    });
  });

  it.each(['./plugins/other-twin.js', './node_modules/@acme/twin', '@acme/twin'])(
    'takes %s: a file, a package folder, a package',
    async (specifier) => {
      expect(await loadPlugin(specifier, fixtures)).toMatchObject({
        loaded: { resolved: { specifier, name: '@acme/twin' } },
      });
    },
  );

  it('takes a plugin written in TypeScript', async () => {
    expect(await loadPlugin('./plugins/local-plugin.ts', fixtures)).toMatchObject({
      loaded: { resolved: { name: 'local-plugin' } },
    });
  });

  it('tells a package that is not installed, with the command that installs it', async () => {
    expect(await loadPlugin('@acme/not-there/sub', fixtures)).toMatchObject({
      fault: {
        code: 'PLUGIN_NOT_INSTALLED',
        next: 'Run `npm install @acme/not-there` there, or correct the name.',
      },
    });
  });

  it('tells a path that does not exist without speaking of npm', async () => {
    const loading = await loadPlugin('./plugins/gone.js', fixtures);
    expect(loading).toMatchObject({ fault: { code: 'PLUGIN_NOT_INSTALLED' } });
    expect('fault' in loading && loading.fault.next).toMatch(/path/);
  });

  it('keeps the first line of what a package throws, and no stack', async () => {
    expect(await loadPlugin('@acme/broken-on-load', fixtures)).toMatchObject({
      fault: {
        code: 'PLUGIN_LOAD_FAILED',
        received: "'@acme/broken-on-load', which fails: the licence file is missing",
      },
    });
  });

  it('tells a package whose entry file is missing from one that is not installed', async () => {
    const loading = await loadPlugin('@acme/unbuilt', fixtures);
    expect(loading).toMatchObject({ fault: { code: 'PLUGIN_LOAD_FAILED' } });
    expect('fault' in loading && loading.fault.received).toContain('is it built?');
  });

  it('tells an entry that a package does not export', async () => {
    expect(await loadPlugin('@acme/toolbox/components/trainers.js', fixtures)).toMatchObject({
      fault: { code: 'PLUGIN_LOAD_FAILED', received: expect.stringContaining('not') },
    });
  });

  it('quotes every problem that definePlugin found', async () => {
    const loading = await loadPlugin('@acme/misdeclared', fixtures);
    const received = 'fault' in loading ? loading.fault.received : '';
    expect(received).toContain("must start with '@acme/misdeclared/'");
    expect(received).toContain('resultVersion');
  });

  it('wants the brand of definePlugin, not only the shape', async () => {
    expect(await loadPlugin('@acme/not-a-plugin', fixtures)).toMatchObject({
      fault: { code: 'PLUGIN_NOT_DEFINED' },
    });
  });

  it('refuses a contract from the future', async () => {
    expect(await loadPlugin('@acme/from-the-future', fixtures)).toMatchObject({
      fault: { code: 'PLUGIN_CONTRACT_UNSUPPORTED', expected: 'contract version 1' },
    });
  });
});
