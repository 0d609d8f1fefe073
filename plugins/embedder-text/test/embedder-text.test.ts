import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import plugin, { VERSION } from '../src/index.js';

describe('the plugin', () => {
  it('has the version of its package', () => {
    const manifest = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    ) as { version: string };
    expect(manifest).toMatchObject({ name: plugin.name, version: VERSION });
  });

  it('fills the slots of its projections with hashing where the config does not', () => {
    const fillers = plugin.embedders?.flatMap(({ needs }) =>
      'embedder' in needs && 'defaults' in needs.embedder ? needs.embedder.defaults : [],
    );
    expect(fillers).toEqual([
      { use: '@ggmi/embedder-text/hashing' },
      { use: '@ggmi/embedder-text/hashing' },
    ]);
  });
});
