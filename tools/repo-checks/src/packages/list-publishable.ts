import { runProcess } from '../run-process.js';
import type { WorkspacePackage } from './manifest.js';

/** The packages of this workspace that are not private, by name. */
export async function listPublishable(): Promise<readonly WorkspacePackage[]> {
  const { exitCode, stdout, stderr } = await runProcess('npm', ['query', '.workspace']);
  if (exitCode !== 0) throw new Error(`npm query failed: ${stderr}`);
  // npm query prints manifests with their location.
  const packages = JSON.parse(stdout) as readonly WorkspacePackage[];
  return packages
    .filter((each) => each.private !== true)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
