import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { GgmiError } from '@ggmi/core';
import { isGone, parseHolder } from '../record/lock-holder.js';
import { openRunDirectory, storeDirectory } from '../record/run-directory.js';
import { readTextIfThere } from './read-text-if-there.js';

/** The two kinds of what an output folder keeps. */
export type CachePart = 'generations' | 'store';

/** A folder of segments. */
export interface CacheFolder {
  readonly part: CachePart;
  readonly path: string;
}

/** The folders of segments of an output folder that are there; links are not followed. */
export function cacheFolders(output: string): readonly CacheFolder[] {
  const folders: readonly CacheFolder[] = [
    { part: 'generations', path: join(output, 'generations') },
    { part: 'store', path: storeDirectory(output) },
  ];
  return folders.filter(({ path }) => isFolder(path));
}

/** The run folders of an output folder, by name: those that hold a record or a lock. */
export function runFolders(output: string): readonly string[] {
  if (!isFolder(output)) return [];
  return readdirSync(output)
    .toSorted()
    .map((name) => join(output, name))
    .filter((path) => {
      const { record, lock, journal } = openRunDirectory(path);
      return isFolder(path) && [record, lock, journal].some((file) => existsSync(file));
    });
}

/**
 * Sees that no run is under way below an output folder: it would append to what is rewritten.
 *
 * @throws RUN_LOCKED where a run below the folder is under way.
 */
export function requireNoRun(output: string): void {
  for (const path of runFolders(output)) {
    const text = readTextIfThere(openRunDirectory(path).lock);
    const holder = text === undefined ? undefined : parseHolder(text);
    if (holder === undefined || isGone(holder)) continue;
    throw new GgmiError({
      code: 'RUN_LOCKED',
      message: `The run ${path} is held by process ${holder.process} on host '${holder.host}', and may write to what is to be pruned.`,
      next: 'Wait for it to end, or stop it, then prune again.',
      fields: { runPath: path, holder: { ...holder } },
    });
  }
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
