import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { GgmiError } from '@ggmi/core';

/**
 * Takes the lock of a run folder for this process; a lock whose process is gone is taken over.
 *
 * @returns a function that gives the lock back.
 * @throws RUN_LOCKED where a living process holds it.
 */
export function takeRunLock(file: string, runPath: string): () => void {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const holder = Number(readFileSync(file, 'utf8'));
    if (holder !== process.pid && isAlive(holder)) throw runLocked(runPath, holder);
    writeFileSync(file, String(process.pid));
  }
  return () => rmSync(file, { force: true });
}

function isAlive(processId: number): boolean {
  if (!Number.isInteger(processId) || processId <= 0) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function runLocked(runPath: string, holder: number): GgmiError {
  return new GgmiError({
    code: 'RUN_LOCKED',
    message: `Process ${holder} is executing the run ${runPath} already.`,
    next: 'Wait for it to end, or stop it.',
    fields: { runPath, holder },
  });
}
