import { describe, expect, it } from 'vitest';
import { contentFaults } from '../src/packages/content-faults.js';
import { namingFaults } from '../src/packages/naming-faults.js';
import { versionFaults } from '../src/packages/version-faults.js';

const manifest = {
  name: '@ggmi/estimator-sound',
  version: '1.2.3',
  license: 'Apache-2.0',
  exports: {
    '.': {
      '@ggmi/source': './src/index.ts',
      types: './dist/index.d.ts',
      default: './dist/index.js',
    },
    './package.json': './package.json',
  },
} as const;

const files = ['README.md', 'dist/index.d.ts', 'dist/index.js', 'package.json', 'src/index.ts'];

describe('contentFaults', () => {
  it('finds nothing in a sound package', () => {
    expect(contentFaults(manifest, files)).toEqual([]);
  });

  it('reports a missing README', () => {
    expect(contentFaults(manifest, files.slice(1))).toEqual(['no README.md']);
  });

  it('reports a missing licence', () => {
    const { license: _license, ...unlicensed } = manifest;
    expect(contentFaults(unlicensed, files)).toEqual(['neither LICENSE nor license']);
    expect(contentFaults(unlicensed, [...files, 'LICENSE'])).toEqual([]);
  });

  it('reports test files and build state that would be published', () => {
    const more = ['test/a.ts', 'dist/a.test.js', 'dist/tsconfig.tsbuildinfo'];
    expect(contentFaults(manifest, [...files, ...more])).toHaveLength(3);
  });

  it('reports missing exports, missing types and a target that is not packed', () => {
    const { exports: _exports, ...closed } = manifest;
    expect(contentFaults(closed, files)).toEqual(['no exports']);
    const untyped = { ...manifest, exports: { '.': { default: './dist/index.js' } } };
    expect(contentFaults(untyped, files)).toEqual([`exports '.' has no condition 'types'`]);
    const bare = { ...manifest, exports: { '.': './dist/index.js' } };
    expect(contentFaults(bare, files)).toEqual([`exports '.' gives no types`]);
    const unpacked = files.filter((path) => path !== 'src/index.ts');
    expect(contentFaults(manifest, unpacked)).toEqual([
      `exports '.' @ggmi/source: ./src/index.ts is not packed`,
    ]);
  });
});

describe('versionFaults', () => {
  const plugin = { name: manifest.name, version: manifest.version, contract: 1 };

  it('finds nothing where plugin and constants say what package.json says', () => {
    const module = { default: plugin, RUNTIME_VERSION: '1.2.3', CONTRACT_VERSION: 1 };
    expect(versionFaults(module, manifest)).toEqual([]);
  });

  it('reports a plugin of another name or version', () => {
    expect(versionFaults({ default: { ...plugin, version: '1.2.2' } }, manifest)).toEqual([
      'plugin version is 1.2.2, package.json says 1.2.3',
    ]);
    expect(versionFaults({ default: { ...plugin, name: 'other' } }, manifest)).toEqual([
      'plugin name is other, package.json says @ggmi/estimator-sound',
    ]);
  });

  it('reports a package with the keyword of plugins and no plugin', () => {
    const keyword = { ...manifest, keywords: ['ggmi-plugin'] };
    expect(versionFaults({}, keyword)).toEqual(['the default export is no plugin']);
    expect(versionFaults({}, manifest)).toEqual([]);
  });

  it('reports a version constant that differs', () => {
    expect(versionFaults({ RUNTIME_VERSION: '1.2.2' }, manifest)).toEqual([
      'RUNTIME_VERSION is 1.2.2, package.json says 1.2.3',
    ]);
  });
});

describe('namingFaults', () => {
  const component = { id: '@ggmi/estimator-sound/log-det' };
  const plugin = { estimators: [component] };
  const packed = [...files, 'src/log-det-estimator.ts'];

  it('finds nothing where id, export and file agree', () => {
    const module = { default: plugin, logDetEstimator: component };
    expect(namingFaults(module, { manifest, files: packed })).toEqual([]);
  });

  it('reports a component under another export or in another file', () => {
    const module = { default: plugin, logDet: component };
    expect(namingFaults(module, { manifest, files })).toEqual([
      `'@ggmi/estimator-sound/log-det' is not logDetEstimator`,
      `'@ggmi/estimator-sound/log-det' has no file log-det-estimator.ts`,
    ]);
  });
});
