import { describe, expect, it } from 'vitest';
import { installedPackages, type Lockfile } from '../src/packages/installed-packages.js';

const lockfile: Lockfile = {
  packages: {
    'plugins/sample': { dependencies: { a: '1', b: '1' }, peerDependencies: { '@ggmi/core': '1' } },
    'packages/core': { dependencies: { spec: '1' } },
    'node_modules/@ggmi/core': { link: true, resolved: 'packages/core' },
    'node_modules/spec': {},
    'node_modules/a': { dependencies: { b: '2' }, optionalDependencies: { c: '1' } },
    'node_modules/a/node_modules/b': {},
    'node_modules/b': {
      peerDependencies: { d: '1' },
      peerDependenciesMeta: { d: { optional: true } },
    },
    'node_modules/c': { dependencies: { a: '1' } },
    'node_modules/d': {},
  },
};

describe('installedPackages', () => {
  it('counts each place once: peers and optional ones too, optional peers not', () => {
    expect([...installedPackages(lockfile, 'plugins/sample')].toSorted()).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/b',
      'node_modules/b',
      'node_modules/c',
      'node_modules/spec',
      'packages/core',
    ]);
  });
});
