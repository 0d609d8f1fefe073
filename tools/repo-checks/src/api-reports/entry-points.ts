import { resolve } from 'node:path';
import type { WorkspacePackage } from '../packages/manifest.js';
import { repositoryRoot } from '../repository-root.js';

/** A module that a package exports, and the report of what it gives. */
export interface EntryPoint {
  /** Absolute folder of the package. */
  readonly packageFolder: string;
  /** Absolute path of the built declarations. */
  readonly declarations: string;
  /** Name of the report, such as `estimator-knn.api.md`. */
  readonly report: string;
}

/** The modules that a package's `exports` give types for. */
export function entryPointsOf({
  name,
  location,
  exports,
}: WorkspacePackage): readonly EntryPoint[] {
  const packageFolder = resolve(repositoryRoot, location);
  return Object.entries(exports ?? {}).flatMap(([entry, target]) => {
    const types =
      typeof target === 'object' && target !== null && 'types' in target && target.types;
    if (typeof types !== 'string') return [];
    const bare = name.replace(/^@[^/]+\//, '');
    const suffix = entry === '.' ? '' : `.${entry.slice(2).replaceAll('/', '.')}`;
    const declarations = resolve(packageFolder, types);
    return [{ packageFolder, declarations, report: `${bare}${suffix}.api.md` }];
  });
}
