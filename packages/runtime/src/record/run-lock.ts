import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { GgmiError } from '@ggmi/core';
import { isGone, parseHolder, thisHolder, type LockHolder } from './lock-holder.js';

/**
 * Takes the lock of a run folder for this process; a lock whose process is gone is taken over, and so
 * is a file that names no process.
 *
 * @returns a function that gives the lock back, if it is still this one.
 * @throws RUN_LOCKED where a process holds it that lives, or whose host is another.
 */
export function takeRunLock(file: string, runPath: string): () => void {
  const text = JSON.stringify(thisHolder());
  while (!createWhole(file, text)) {
    const found = readIfThere(file);
    // Given back meanwhile.
    if (found === undefined) continue;
    const holder = parseHolder(found);
    if (holder !== undefined && !isGone(holder)) throw runLocked({ file, runPath, holder });
    removeStale(file, found);
  }
  return () => {
    if (readIfThere(file) === text) rmSync(file, { force: true });
  };
}

/** Creates a file with all of its text at once, unless it exists: a link is made whole or not at all. */
function createWhole(file: string, text: string): boolean {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  try {
    linkSync(temporary, file);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    if (!hasNoLinks(error)) throw error;
    return createAlone(file, text);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** For file systems without links: others may see the file before its text. */
function createAlone(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/**
 * Removes a lock that was found stale. Of several processes that found it so, one moves it away; a
 * process that moved the new lock of another by mistake puts it back.
 */
function removeStale(file: string, found: string): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  const moved = readFileSync(aside, 'utf8');
  rmSync(aside);
  if (moved !== found) createWhole(file, moved);
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function hasNoLinks(error: unknown): boolean {
  return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].some((code) => hasCode(error, code));
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function runLocked(lock: {
  readonly file: string;
  readonly runPath: string;
  readonly holder: LockHolder;
}): GgmiError {
  const { file, runPath, holder } = lock;
  const elsewhere = holder.host !== hostname();
  const place = elsewhere
    ? ` on host '${holder.host}', which cannot be examined from '${hostname()}'`
    : '';
  return new GgmiError({
    code: 'RUN_LOCKED',
    message: `The run ${runPath} is held by process ${holder.process}${place}, as ${file} says.`,
    next: `Wait for it to end, or stop it. Delete ${file} if no run is under way.`,
    fields: { runPath, file, holder: { ...holder } },
  });
}
