import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkResolved } from './check-resolved.js';
import { provePlugin } from './prove-plugin.js';
import { checkEnded, type Road } from './road.js';

/** Every kind of `npm create @ggmi/plugin`. */
export const kinds = [
  'estimator',
  'generator',
  'post-trainer',
  'divergence-estimator',
  'entropy-estimator',
  'embedder',
  'curator',
] as const;

/** The most files that a new plugin begins with. */
const MOST_FILES = 10;

/**
 * Begins a plugin of each kind with `npm create`, installs them together and proves each. Returns the
 * paths of their tarballs.
 */
export async function walkScaffolds(
  road: Road,
  wanted: readonly (typeof kinds)[number][],
): Promise<readonly string[]> {
  const { client, list } = road;
  const parent = join(road.folder, 'scaffolds');
  mkdirSync(parent);
  // One installation for all of them, as a person with several plugins would have.
  const manifest = { private: true, workspaces: ['*'] };
  writeFileSync(join(parent, 'package.json'), JSON.stringify(manifest));
  // The cache of programs knows versions, not bytes: an earlier one of the same version is not wanted.
  const cache = `--cache=${join(road.folder, 'program-cache')}`;
  for (const kind of wanted) {
    const created = await client.npm(
      parent,
      cache,
      '--yes',
      'create',
      '@ggmi/plugin',
      `@acme/new-${kind}`,
      '--',
      '--kind',
      kind,
    );
    if (!checkEnded(list, `npm create @ggmi/plugin writes a new ${kind}`, created)) return [];
    const files = filesIn(join(parent, `new-${kind}`));
    list.check(`it has at most ${MOST_FILES} files`, files <= MOST_FILES, String(files));
  }
  const installed = await client.npm(parent, 'install');
  if (!checkEnded(list, 'the new plugins install', installed)) return [];
  checkResolved(road, parent);
  const plugins = wanted.map((kind) => ({
    name: `new ${kind}`,
    folder: join(parent, `new-${kind}`),
  }));
  const lanes = [0, 1].map((lane) => plugins.filter((_, i) => i % 2 === lane));
  const proved = await Promise.all(lanes.map((lane) => proveInTurn(road, lane)));
  return proved.flat();
}

/** The tarballs of those that hold. */
async function proveInTurn(
  road: Road,
  plugins: readonly { readonly name: string; readonly folder: string }[],
): Promise<readonly string[]> {
  const tarballs: string[] = [];
  for (const plugin of plugins) {
    const tarball = await provePlugin(road, plugin);
    if (tarball !== undefined) tarballs.push(tarball);
  }
  return tarballs;
}

function filesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  ).length;
}
