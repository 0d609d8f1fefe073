import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtFaults } from './built-faults.js';
import { contentFaults } from './content-faults.js';
import { listPublishable } from './list-publishable.js';
import type { WorkspacePackage } from './manifest.js';
import { pack, type PackedPackage } from './pack.js';
import { packageLine } from './package-line.js';
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
    let faulty = 0;
    for (const each of packages) {
      const tarball = packed.get(each.name);
      if (tarball === undefined) throw new Error(`npm pack gave no tarball for ${each.name}`);
      const faults = await faultsOf(each, { packed: tarball, folder });
      console.log(packageLine(each, { packed: tarball, faults }));
      for (const fault of faults) console.log(`      ${fault.replaceAll('\n', '\n      ')}`);
      if (faults.length > 0) faulty += 1;
    }
    console.log(`${packages.length - faulty} packages passed, ${faulty} failed`);
    return faulty === 0 ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true });
  }
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
