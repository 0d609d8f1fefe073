import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pack } from '../packages/pack.js';
import type { WorkspacePackage } from '../packages/manifest.js';
import { runProcess } from '../run-process.js';

/** What an outsider's plugin has to do with at development time, and with that what it needs. */
const developedWith = ['@ggmi/conformance', '@ggmi/families', '@ggmi/numerics'];

/** A tree as `npm ls --json` prints it. */
export interface InstalledTree {
  readonly dependencies?: Readonly<Record<string, InstalledTree>>;
}

/** The names of all packages of a tree. */
export function namesIn({ dependencies }: InstalledTree): readonly string[] {
  const own = Object.entries(dependencies ?? {});
  return [...new Set(own.flatMap(([name, below]) => [name, ...namesIn(below)]))].toSorted();
}

/** What an outsider's plugin must not be given at run time. */
export function treeFaults(names: readonly string[]): readonly string[] {
  const ours = names.filter((name) => name.startsWith('@ggmi/'));
  const hosts = names.filter((name) => ['inversify', 'reflect-metadata'].includes(name));
  return [
    ...(ours.join() === '@ggmi/core' ? [] : [`@ggmi packages: ${ours.join(', ') || 'none'}`]),
    ...hosts.map((name) => `${name} comes along`),
  ];
}

/**
 * Packs the contract and the kit, installs them into an empty folder as an outsider does (the contract as
 * a peer, the kit for development) and gives the names of the production tree.
 */
export async function outsiderTree(
  packages: readonly WorkspacePackage[],
  folder: string,
): Promise<readonly string[]> {
  const wanted = packages.filter(({ name }) => ['@ggmi/core', ...developedWith].includes(name));
  const tarballs = new Map(
    (await pack(wanted, folder)).map(({ name, filename }) => [name, `file:./${filename}`]),
  );
  const manifest = {
    name: '@acme/estimator-outside',
    version: '1.0.0',
    type: 'module',
    peerDependencies: { '@ggmi/core': tarballs.get('@ggmi/core') },
    dependencies: { zod: '^4.0.0' },
    devDependencies: Object.fromEntries(developedWith.map((name) => [name, tarballs.get(name)])),
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts'];
  const installed = await runProcess('npm', ['install', '--prefix', folder, ...quiet]);
  if (installed.exitCode !== 0) throw new Error(`npm install failed: ${installed.stderr}`);
  const options = ['--omit=dev', '--all', '--json', '--prefix', folder];
  const { stdout } = await runProcess('npm', ['ls', ...options]);
  // The documented output of npm ls --json.
  return namesIn(JSON.parse(stdout) as InstalledTree);
}
