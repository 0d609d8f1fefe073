import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { repositoryRoot } from '../../repository-root.js';
import { checkResolved } from './check-resolved.js';
import { provePlugin } from './prove-plugin.js';
import { checkEnded, type Road } from './road.js';

/** What stands beside the sources where somebody has worked on them. */
const notSources = /\/(?:node_modules|dist)$/;

/** Installs and proves examples/outsider-estimator. Returns the path of its tarball. */
export async function walkExample(road: Road): Promise<string | undefined> {
  const folder = join(road.folder, 'outsider-estimator');
  cpSync(resolve(repositoryRoot, 'examples/outsider-estimator'), folder, {
    recursive: true,
    filter: (path) => !notSources.test(path),
  });
  const installed = await road.client.npm(folder, 'install');
  if (!checkEnded(road.list, 'examples/outsider-estimator: installs', installed)) return undefined;
  checkResolved(road, folder);
  return provePlugin(road, { name: 'examples/outsider-estimator', folder });
}
