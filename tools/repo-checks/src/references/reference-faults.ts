import { posix } from 'node:path';
import type { WorkspacePackage } from '../packages/manifest.js';

/** A package with the paths that its tsconfig.json references, as written there. */
export interface ReferencingPackage extends WorkspacePackage {
  readonly references: readonly string[];
}

/**
 * Names the run-time dependencies in the workspace that a package's tsconfig.json does not reference.
 * The compiler does not: it reads a neighbour's sources through `@ggmi/source` without a reference, and
 * builds in the wrong order.
 */
export function referenceFaults(packages: readonly ReferencingPackage[]): string[] {
  const locations = new Map(packages.map(({ name, location }) => [name, location]));
  return packages.flatMap((each) => {
    const given = each.references.map((path) => posix.join(each.location, path));
    return Object.keys({ ...each.dependencies, ...each.peerDependencies })
      .map((name) => locations.get(name))
      .filter((location) => location !== undefined && !given.includes(location))
      .map((location) => `${each.location} lacks ${location}`);
  });
}
