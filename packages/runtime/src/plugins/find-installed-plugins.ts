import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isRecord } from '../config/config-path.js';

/** The keyword in a package.json by which installed plugins are found. */
export const pluginKeyword = 'ggmi-plugin';

/**
 * Names of the packages with the keyword `ggmi-plugin` in every `node_modules` from a folder
 * upwards, sorted, each once.
 */
export async function findInstalledPlugins(folder: string): Promise<readonly string[]> {
  const names = await Promise.all(ancestorsOf(folder).map(pluginsIn));
  return [...new Set(names.flat())].toSorted();
}

function ancestorsOf(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestorsOf(parent)];
}

async function pluginsIn(folder: string): Promise<readonly string[]> {
  const modules = join(folder, 'node_modules');
  const names = await packageNames(modules);
  const found = await Promise.all(
    names.map(async (name) => ((await isPlugin(join(modules, name))) ? [name] : [])),
  );
  return found.flat();
}

async function packageNames(modules: string): Promise<readonly string[]> {
  const entries = await entriesOf(modules);
  const names = await Promise.all(
    entries.map(async (entry) => {
      if (!entry.startsWith('@')) return entry.startsWith('.') ? [] : [entry];
      return (await entriesOf(join(modules, entry))).map((name) => `${entry}/${name}`);
    }),
  );
  return names.flat();
}

async function entriesOf(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch {
    // No such folder: nothing is installed there.
    return [];
  }
}

async function isPlugin(folder: string): Promise<boolean> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const keywords = isRecord(manifest) ? manifest['keywords'] : undefined;
    return Array.isArray(keywords) && keywords.includes(pluginKeyword);
  } catch {
    // A folder without a readable package.json is no package.
    return false;
  }
}
