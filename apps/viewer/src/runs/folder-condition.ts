import { readdirSync } from 'node:fs';

/**
 * How a folder stands in which no run is found: it is not there any more, it may not be read, it has
 * files of others alone, or nothing.
 */
export type FolderCondition = 'gone' | 'unreadable' | 'others' | 'empty';

/** Looks at a folder; the store that a deleted run has left, and what is hidden, count as nothing. */
export function folderCondition(folder: string): FolderCondition {
  try {
    const names = readdirSync(folder);
    return names.some((name) => name !== 'store' && !name.startsWith('.')) ? 'others' : 'empty';
  } catch (error) {
    const { code }: NodeJS.ErrnoException = error instanceof Error ? error : new Error();
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'gone' : 'unreadable';
  }
}
