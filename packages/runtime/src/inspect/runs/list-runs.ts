import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { isInside } from '../files/read-inside.js';
import type { ListedRun } from './listed-run.js';
import { openListedRun, type ListedRunReader } from './read-listed-run.js';

/** Lists the runs of a folder, again and again: what has not changed since is not read again. */
export interface RunList {
  /** The folder itself where it is a run's, then those directly in it, by name. */
  read(): readonly ListedRun[];
}

/** Opens the list of the runs of a folder; links that lead out of it are not followed. */
export function openRunList(folder: string): RunList {
  const readers = new Map<string, ListedRunReader>();
  return {
    read: () =>
      runFolders(resolve(folder)).map((path) => {
        const reader = readers.get(path) ?? openListedRun(path);
        readers.set(path, reader);
        return reader();
      }),
  };
}

/**
 * The runs of a folder, read once: each with its state, verdict and counts; one that is damaged, with
 * the reason, beside the others.
 */
export function listRuns(folder: string): readonly ListedRun[] {
  return openRunList(folder).read();
}

function runFolders(folder: string): readonly string[] {
  const own = isRunFolder(folder) ? [folder] : [];
  return [...own, ...subfolders(folder).filter((path) => isRunFolder(path))];
}

function subfolders(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .toSorted()
      .map((name) => join(folder, name))
      .filter((path) => isInside(path, folder));
  } catch {
    // No folder, or one that may not be read: there is nothing to list.
    return [];
  }
}

/** Older runs have no plan, and one that was killed at once has no record. */
function isRunFolder(path: string): boolean {
  if (basename(path) === 'store') return false;
  return ['record.json', 'journal.jsonl', 'summary.json'].some((name) =>
    existsSync(join(path, name)),
  );
}
