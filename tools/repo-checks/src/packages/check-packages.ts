import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../repository-root.js';
import { builtFaults } from './built-faults.js';
import { contentFaults } from './content-faults.js';
import { installedPackages, type Lockfile } from './installed-packages.js';
import { listPublishable } from './list-publishable.js';
import type { WorkspacePackage } from './manifest.js';
import { pack, type PackedPackage } from './pack.js';
import { packageHeading, packageLine } from './package-line.js';
import { attwFaults, publintFaults } from './shape-faults.js';

/**
 * Packs every publishable package, checks the tarballs and prints a line for each, with what is wrong
 * below it. Needs a build. Returns the exit code: 1 if any package has a fault.
 */
export async function checkPackages(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'ggmi-packages-'));
  try {
    const packages = await listPublishable();
    const packed = new Map((await pack(packages, folder)).map((each) => [each.name, each]));
    const lockfile = await readLockfile();
    let faulty = 0;
    console.log(packageHeading);
    for (const each of packages) {
      const tarball = packed.get(each.name);
      if (tarball === undefined) throw new Error(`npm pack gave no tarball for ${each.name}`);
      const faults = await faultsOf(each, { packed: tarball, folder });
      const installed = installedPackages(lockfile, each.location).size;
      console.log(packageLine(each, { packed: tarball, faults, installed }));
      for (const fault of faults) console.log(`      ${fault.replaceAll('\n', '\n      ')}`);
      if (faults.length > 0) faulty += 1;
    }
    console.log(`${packages.length - faulty} packages passed, ${faulty} failed`);
    return faulty === 0 ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readLockfile(): Promise<Lockfile> {
  const text = await readFile(join(repositoryRoot, 'package-lock.json'), 'utf8');
  // Written by npm, version 3 of its format.
  return JSON.parse(text) as Lockfile;
}

async function faultsOf(
  workspacePackage: WorkspacePackage,
  { packed, folder }: { readonly packed: PackedPackage; readonly folder: string },
): Promise<readonly string[]> {
  const tarball = join(folder, packed.filename);
  const files = packed.files.map(({ path }) => path);
  const [publint, attw, built] = await Promise.all([
    publintFaults(tarball),
    attwFaults(tarball),
    builtFaults(workspacePackage, files),
  ]);
  return [...contentFaults(workspacePackage, files), ...built, ...publint, ...attw];
}
