import { execFileSync } from 'node:child_process';

/** Revision of the repository that holds a folder, and whether its tracked files were changed. */
export function gitState(folder: string): { gitRevision?: string; gitDirty?: boolean } {
  try {
    return {
      gitRevision: git(folder, ['rev-parse', 'HEAD']),
      gitDirty: git(folder, ['status', '--porcelain', '--untracked-files=no']) !== '',
    };
  } catch {
    // No repository, no commit yet, or no git: a run needs none.
    return {};
  }
}

function git(folder: string, command: readonly string[]): string {
  return execFileSync('git', command, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}
