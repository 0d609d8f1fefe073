import { readFileSync } from 'node:fs';
import * as prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import { pluginFiles, pluginKinds, VERSION, workspacePluginFiles } from '../src/index.js';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const root = new URL('../../../', import.meta.url);

function readManifest(path: string): Manifest {
  return JSON.parse(readFileSync(new URL(path, root), 'utf8')) as Manifest;
}

function manifestIn(files: ReadonlyMap<string, string>): Manifest {
  return JSON.parse(files.get('package.json') ?? '') as Manifest;
}

const plugins = pluginKinds.flatMap((kind) => [
  { kind, place: 'own repository', files: pluginFiles({ name: '@acme/my-plugin', kind }) },
  {
    kind,
    place: 'this repository',
    files: workspacePluginFiles({ name: '@ggmi/estimator-ring', kind }),
  },
]);

describe.each(plugins)('the files of a new $kind in its $place', ({ files }) => {
  it('are ten at most, with tests, conformance and README', () => {
    expect(files.size).toBeLessThanOrEqual(10);
    const paths = [...files.keys()];
    expect(paths).toEqual(expect.arrayContaining(['README.md', 'test/conformance.test.ts']));
    expect(paths.filter((path) => path.startsWith('test/'))).toHaveLength(2);
  });

  it('are formatted as the formatter would', async () => {
    const options = { singleQuote: true, printWidth: 100 };
    for (const [filepath, text] of files) {
      if (filepath === '.gitignore') continue;
      expect(await prettier.format(text, { ...options, filepath })).toBe(text);
    }
  });

  it('have @ggmi/core as the only peer, and no other package of the project at run time', () => {
    const manifest = manifestIn(files);
    expect(Object.keys(manifest.peerDependencies)).toEqual(['@ggmi/core']);
    expect(Object.keys(manifest.dependencies)).toEqual(['zod']);
  });
});

describe('the packages that a new plugin asks for', () => {
  it('are those that the project itself is built with', () => {
    const ranges = Object.fromEntries(
      plugins.flatMap(({ files }) => {
        const { peerDependencies, dependencies, devDependencies } = manifestIn(files);
        return Object.entries({ ...peerDependencies, ...dependencies, ...devDependencies });
      }),
    );
    const { devDependencies: own } = readManifest('package.json');
    const { dependencies: ofAPlugin } = readManifest('plugins/estimator-gaussian/package.json');
    expect(ranges).toEqual({
      '@ggmi/conformance': `^${VERSION}`,
      '@ggmi/core': `^${VERSION}`,
      '@ggmi/numerics': `^${VERSION}`,
      '@types/node': `^${own['@types/node']}`,
      typescript: `~${own['typescript']}`,
      vitest: `^${own['vitest']}`,
      zod: ofAPlugin['zod'],
    });
  });

  it('are of the version that is released with the template', () => {
    for (const path of ['packages/core', 'packages/plugin-template']) {
      expect(readManifest(`${path}/package.json`).version).toBe(VERSION);
    }
  });
});

describe('the answers', () => {
  it('decide every name', () => {
    const files = pluginFiles({
      name: '@acme/estimator-ring',
      kind: 'estimator',
      component: 'two-rings',
      description: 'Rings.',
      author: 'Ada Example <ada@example.org>',
      license: 'MIT',
    });
    expect([...files.keys()]).toEqual([
      'package.json',
      'README.md',
      'tsconfig.json',
      'tsconfig.build.json',
      '.gitignore',
      '.github/workflows/ci.yml',
      'src/index.ts',
      'src/two-rings-estimator.ts',
      'test/two-rings-estimator.test.ts',
      'test/conformance.test.ts',
    ]);
    expect(files.get('src/index.ts')).toContain("from './two-rings-estimator.js'");
    expect(files.get('src/two-rings-estimator.ts')).toContain('export const twoRingsEstimator');
    expect(files.get('src/two-rings-estimator.ts')).toContain("'@acme/estimator-ring/two-rings'");
    expect(JSON.parse(files.get('package.json') ?? '')).toMatchObject({
      name: '@acme/estimator-ring',
      description: 'Rings.',
      author: 'Ada Example <ada@example.org>',
      license: 'MIT',
      publishConfig: { access: 'public' },
    });
  });

  it('give the same files every time', () => {
    const answers = { name: 'my-curator', kind: 'curator' } as const;
    expect(pluginFiles(answers)).toEqual(pluginFiles(answers));
  });
});
