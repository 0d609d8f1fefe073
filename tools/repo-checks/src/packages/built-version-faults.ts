import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from '../repository-root.js';
import type { WorkspacePackage } from './manifest.js';
import { versionFaults } from './version-faults.js';

/** Loads a built package and checks the versions that it states; a package that fails to load is a fault. */
export async function builtVersionFaults(workspacePackage: WorkspacePackage): Promise<string[]> {
  const entry = resolve(repositoryRoot, workspacePackage.location, 'dist/index.js');
  try {
    // A module's exports by name.
    const module = (await import(pathToFileURL(entry).href)) as Readonly<Record<string, unknown>>;
    return versionFaults(module, workspacePackage);
  } catch (error) {
    return [`dist/index.js does not load: ${String(error)}`];
  }
}
