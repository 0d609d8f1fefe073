import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { writingOutput } from './output-unwritable.js';

/**
 * Makes the output folder where it is missing, and sees that it can be written.
 *
 * One folder at a time: the recursive mkdir of Node 20 never returns where an existing parent says
 * that it does not exist, as /proc does.
 *
 * @throws OUTPUT_UNWRITABLE
 */
export function makeOutputFolder(folder: string): void {
  writingOutput(folder, () => {
    for (const missing of missingFolders(folder)) makeFolder(missing);
    // A file here or above is refused with ENOTDIR: the slash asks for a folder.
    accessSync(`${folder}/`, constants.W_OK | constants.X_OK);
  });
}

/** The folders on the way that do not exist, outermost first. */
function missingFolders(folder: string): readonly string[] {
  const missing: string[] = [];
  let current = folder;
  while (statSync(current, { throwIfNoEntry: false }) === undefined) {
    missing.unshift(current);
    const parent = dirname(current);
    if (parent === current) break;
    current = parent;
  }
  return missing;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run made it meanwhile.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}
