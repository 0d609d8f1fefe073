import { resolve } from 'node:path';
import { repositoryRoot } from '../repository-root.js';
import { runProcess, type ProcessResult } from '../run-process.js';

/** The built command line. */
export const ggmiProgram = resolve(repositoryRoot, 'apps/cli/dist/main.js');

/** Runs `ggmi` in the repository's root. */
export function ggmi(...args: readonly string[]): Promise<ProcessResult> {
  return runProcess(process.execPath, [ggmiProgram, ...args]);
}
