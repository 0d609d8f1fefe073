import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { resolveModuleURL } from 'exsolve';
import { isRecord } from '../config/config-path.js';
import { firstLineOf } from '../problems/first-line.js';

/** Where a plugin's module is, or why it is not found. */
export type PluginResolution =
  | { readonly outcome: 'found'; readonly url: string }
  | { readonly outcome: 'missing' }
  /** The package is there, but its entry is not. */
  | { readonly outcome: 'broken'; readonly reason: string };

/**
 * Finds the module of a specifier from a folder: a package, a file, or a folder with a package.json.
 * `import.meta.resolve` would ignore the folder on Node 20.
 */
export function resolvePlugin(specifier: string, baseDirectory: string): PluginResolution {
  const path = /^\.{0,2}\//.test(specifier) || isAbsolute(specifier);
  return path
    ? resolvePath(resolve(baseDirectory, specifier))
    : resolveModule(specifier, baseDirectory);
}

function resolvePath(path: string): PluginResolution {
  if (!existsSync(path)) return { outcome: 'missing' };
  if (!statSync(path).isDirectory()) return { outcome: 'found', url: pathToFileURL(path).href };
  const name = packageNameOf(path);
  if (name !== undefined) return resolveModule(name, path);
  return { outcome: 'broken', reason: 'the folder has no package.json with a name' };
}

function packageNameOf(folder: string): string | undefined {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return isRecord(manifest) && typeof manifest['name'] === 'string'
      ? manifest['name']
      : undefined;
  } catch {
    return undefined;
  }
}

/** By Node's own rules; a package inside its own folder finds itself by its name. */
function resolveModule(specifier: string, folder: string): PluginResolution {
  try {
    const from = pathToFileURL(`${folder}/`);
    return { outcome: 'found', url: resolveModuleURL(specifier, { from, cache: false }) };
  } catch (error) {
    const installed = installedFolder(packageOf(specifier), folder);
    if (installed === undefined) return { outcome: 'missing' };
    return { outcome: 'broken', reason: brokenReason(error, installed) };
  }
}

/** The package name of a specifier: its first part, or the first two where it has a scope. */
export function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function installedFolder(name: string, from: string): string | undefined {
  if (packageNameOf(from) === name) return from;
  const folder = join(from, 'node_modules', name);
  if (existsSync(folder)) return folder;
  const parent = dirname(from);
  return parent === from ? undefined : installedFolder(name, parent);
}

/** A missing entry file has a message that speaks of a missing package: say what is so. */
function brokenReason(error: unknown, installed: string): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return code === 'ERR_MODULE_NOT_FOUND'
    ? `the entry file that ${join(installed, 'package.json')} names does not exist; is it built?`
    : firstLineOf(error);
}
