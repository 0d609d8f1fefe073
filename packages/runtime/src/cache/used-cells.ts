import { parseEvent } from '../journal/parse-event.js';
import { openRunDirectory } from '../record/run-directory.js';
import { runFolders } from './cache-folders.js';
import { readTextIfThere } from './read-text-if-there.js';

/** Addresses of the cells that run folders of an output folder speak of, in results or journal. */
export function usedCells(output: string): ReadonlySet<string> {
  const used = new Set<string>();
  for (const path of runFolders(output)) {
    const { results, journal } = openRunDirectory(path);
    for (const file of [results, journal]) {
      for (const line of (readTextIfThere(file) ?? '').split('\n')) {
        const cell = parseEvent(line)?.['cell'];
        if (typeof cell === 'string') used.add(cell);
      }
    }
  }
  return used;
}
