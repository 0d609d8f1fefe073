import { lstatSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { GgmiError } from '@ggmi/core';
import type { SitePath } from '@ggmi/report';
import { openRunList, type ListedRun } from '@ggmi/runtime';
import { runPath } from '../shell/run-paths.js';
import { folderCondition, type FolderCondition } from './folder-condition.js';

/** A run folder that may be looked into. */
export interface RunPlace {
  /** The name of its folder, by which pages name it. */
  readonly id: string;
  /** Absolute. */
  readonly path: string;
  /** Why its summary cannot be read, where it is there. */
  readonly summaryProblem?: string;
  /** Whether its last start took every cell from the store. */
  readonly computedNothing?: boolean;
}

/** The run folders that a viewer shows, and no others. */
export interface RunShelf {
  /** As it was given, absolute and without links. */
  readonly folder: string;
  /** The page to begin with. */
  readonly firstPage: SitePath;
  /** As they are on the disk now, by name. */
  list(): readonly ListedRun[];
  /** How its folder stands; told where it has no run. */
  condition(): FolderCondition;
  /** The one of this name; a name is compared with those of the list and never made a path. */
  find(id: string): ListedRun | undefined;
}

/**
 * Opens an output folder, or one run folder, of which alone is then spoken.
 *
 * @throws FOLDER_NOT_FOUND where it is no folder.
 */
export function openRunShelf(given: string): RunShelf {
  if (!(statSync(given, { throwIfNoEntry: false })?.isDirectory() ?? false)) {
    throw folderNotFound(given);
  }
  const folder = realpathSync(given);
  const runs = openRunList(folder);
  const list = (): readonly ListedRun[] => runs.read().filter(({ path }) => isOfPlainFiles(path));
  const own = list().find(({ path }) => path === folder);
  return {
    folder,
    firstPage: own === undefined ? '/' : runPath(own.id),
    list,
    condition: () => folderCondition(folder),
    find: (id) => list().find((run) => run.id === id),
  };
}

/** The files that pages are made of. */
const files = [
  '.',
  'record.json',
  'summary.json',
  'plan.jsonl',
  'journal.jsonl',
  'results.jsonl',
  'report.html',
  'run.lock',
];

/** Whether the folder and its files are themselves there, and no links: those may lead anywhere. */
function isOfPlainFiles(path: string): boolean {
  return files.every((name) => {
    const found = lstatSync(name === '.' ? path : join(path, name), { throwIfNoEntry: false });
    return found === undefined || (name === '.' ? found.isDirectory() : found.isFile());
  });
}

/** FOLDER_NOT_FOUND: runs were to be shown of a folder that is not there. */
function folderNotFound(path: string): GgmiError {
  return new GgmiError({
    code: 'FOLDER_NOT_FOUND',
    message: `There is no folder at ${path}.`,
    next: 'Give the folder that ggmi run writes into (runs, or what --out or the config names), or one of the run folders in it.',
    fields: { path },
  });
}
