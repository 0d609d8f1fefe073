import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import plugin, { VERSION } from '../src/index.js';

describe('the plugin', () => {
  it('has the version of its package', () => {
    const manifest: unknown = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    );
    expect(manifest).toMatchObject({ name: plugin.name, version: VERSION });
  });

  it('says of all its components that they are remote', () => {
    const components = [...(plugin.generators ?? []), ...(plugin.embedders ?? [])];
    expect(components.map(({ capabilities }) => capabilities)).toEqual(
      components.map(() => expect.objectContaining({ remote: true })),
    );
  });

  it('says of all its components which options decide no result', () => {
    const components = [...(plugin.generators ?? []), ...(plugin.embedders ?? [])];
    const operational = ['host', 'apiKey', 'from', 'pull', 'keep_alive'];
    expect(components.map((component) => component.operational)).toEqual(
      components.map(() => operational),
    );
  });
});
