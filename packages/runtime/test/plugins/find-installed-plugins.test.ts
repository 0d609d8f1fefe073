import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findInstalledPlugins } from '../../src/plugins/find-installed-plugins.js';

const fixtures = join(import.meta.dirname, '../fixtures');

describe('findInstalledPlugins', () => {
  it('finds packages by their keyword, from a folder upwards', async () => {
    const names = await findInstalledPlugins(join(fixtures, 'plugins'));
    expect(names).toEqual(expect.arrayContaining(['@acme/broken-on-load', '@acme/toolbox']));
    expect(names).not.toContain('@acme/not-a-plugin');
    expect(names).not.toContain('zod');
    expect(names).toEqual([...new Set(names)].toSorted());
  });
});
