import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WorkspacePackage } from '../src/packages/manifest.js';
import { referenceFaults, type ReferencingPackage } from '../src/references/reference-faults.js';
import { repositoryRoot } from '../src/repository-root.js';

interface Project {
  readonly references?: readonly { readonly path: string }[];
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(repositoryRoot, path), 'utf8'));
}

function referencesOf(tsconfig: string): string[] {
  return ((readJson(tsconfig) as Project).references ?? []).map(({ path }) => path);
}

const locations = ['packages', 'plugins', 'apps', 'tools'].flatMap((folder) =>
  readdirSync(join(repositoryRoot, folder), { encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((location) => readdirSync(join(repositoryRoot, location)).includes('tsconfig.json')),
);

const packages = locations.map((location): ReferencingPackage => ({
  ...(readJson(`${location}/package.json`) as WorkspacePackage),
  location,
  references: referencesOf(`${location}/tsconfig.json`),
}));

describe('project references', () => {
  it('cover the run-time dependencies of each package', () => {
    expect(packages.length).toBeGreaterThan(10);
    expect(referenceFaults(packages)).toEqual([]);
  });

  it('of the root name every package', () => {
    const all = locations.map((location) => `./${location}`).toSorted();
    expect(referencesOf('tsconfig.json').toSorted()).toEqual(all);
    expect(referencesOf('tsconfig.test.json').toSorted()).toEqual(all);
  });

  it('are reported where one is missing', () => {
    const base = { version: '1.0.0', references: [] };
    const core = { ...base, name: '@ggmi/core', location: 'packages/core' };
    const theory = { ...base, name: '@ggmi/theory', location: 'packages/theory' };
    const needing = { ...theory, peerDependencies: { '@ggmi/core': '^1.0.0', zod: '^4.0.0' } };
    expect(referenceFaults([core, needing])).toEqual(['packages/theory lacks packages/core']);
    const referencing = { ...needing, references: ['../../packages/core'] };
    expect(referenceFaults([core, referencing])).toEqual([]);
  });
});
