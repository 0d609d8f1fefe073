import { readJson, type Tree } from '@nx/devkit';
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import { pluginKinds } from '@ggmi/plugin-template';
import { beforeEach, describe, expect, it } from 'vitest';
import schema from '../plugin-schema.json' with { type: 'json' };
import { pluginGenerator } from '../src/index.js';

const before = [{ path: './packages/core' }, { path: './plugins/backend-toy' }];
const after = [{ path: './apps/cli' }];

let tree: Tree;

beforeEach(() => {
  tree = createTreeWithEmptyWorkspace();
  for (const path of ['tsconfig.json', 'tsconfig.test.json']) {
    tree.write(path, JSON.stringify({ files: [], references: [...before, ...after] }));
  }
});

function changedFiles(): readonly string[] {
  return tree
    .listChanges()
    .map(({ path }) => path)
    .filter((path) => path.startsWith('plugins/'))
    .toSorted();
}

describe('nx g @ggmi/workspace-plugin:plugin', () => {
  it('adds plugins/<kind>-<name> with names by the table of CONTRIBUTING.md', async () => {
    await pluginGenerator(tree, { name: 'ring', kind: 'estimator', component: 'two-rings' });
    expect(changedFiles()).toEqual(
      [
        'README.md',
        'package.json',
        'src/estimator-ring.ts',
        'src/index.ts',
        'src/two-rings-estimator.ts',
        'src/version.ts',
        'test/conformance.test.ts',
        'test/two-rings-estimator.test.ts',
        'tsconfig.json',
        'vitest.config.ts',
      ].map((path) => `plugins/estimator-ring/${path}`),
    );
    expect(readJson(tree, 'plugins/estimator-ring/package.json')).toMatchObject({
      name: '@ggmi/estimator-ring',
    });
    const plugin = tree.read('plugins/estimator-ring/src/estimator-ring.ts', 'utf8');
    expect(plugin).toContain('export const estimatorRing = definePlugin(');
  });

  it('references it from both root projects, beside the other plugins', async () => {
    await pluginGenerator(tree, { name: 'rain', kind: 'generator' });
    for (const path of ['tsconfig.json', 'tsconfig.test.json']) {
      expect(readJson(tree, path)).toMatchObject({
        references: [...before, { path: './plugins/backend-rain' }, ...after],
      });
    }
  });

  it('says all that is wrong at once and changes nothing', async () => {
    const unchanged = tree.listChanges().length;
    const run = () => pluginGenerator(tree, { name: 'Ring', kind: 'oracle', component: 'A b' });
    await expect(run()).rejects.toThrow(
      /name: received 'Ring'[^]*kind: received 'oracle'[^]*component: /,
    );
    expect(tree.listChanges()).toHaveLength(unchanged);
  });

  it('leaves a plugin alone that is there', async () => {
    tree.write('plugins/curator-x/package.json', '{}');
    const run = () => pluginGenerator(tree, { name: 'x', kind: 'curator' });
    await expect(run()).rejects.toThrow('plugins/curator-x is there already');
  });

  it('offers every kind in its schema', () => {
    expect(schema.properties.kind.enum).toEqual([...pluginKinds]);
  });
});
