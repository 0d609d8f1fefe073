import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from '../repository-root.js';
import type { WorkspacePackage } from './manifest.js';
import { namingFaults } from './naming-faults.js';
import { versionFaults } from './version-faults.js';

/** Loads a built package and checks what it says of itself; one that fails to load is a fault. */
export async function builtFaults(
  workspacePackage: WorkspacePackage,
  files: readonly string[],
): Promise<string[]> {
  const entry = resolve(repositoryRoot, workspacePackage.location, 'dist/index.js');
  try {
    // A module's exports by name.
    const module = (await import(pathToFileURL(entry).href)) as Readonly<Record<string, unknown>>;
    return [
      ...versionFaults(module, workspacePackage),
      ...namingFaults(module, { manifest: workspacePackage, files }),
    ];
  } catch (error) {
    return [`dist/index.js does not load: ${String(error)}`];
  }
}
