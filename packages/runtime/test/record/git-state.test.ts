import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gitState } from '../../src/record/git-state.js';

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'ggmi-git-'));
}

function git(cwd: string, ...command: readonly string[]): void {
  const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  execFileSync('git', [...author, ...command], { cwd, stdio: 'ignore' });
}

describe('the state of the repository', () => {
  it('is absent outside a repository, in a folder that is missing, and before a first commit', () => {
    expect(gitState(folder())).toEqual({});
    expect(gitState(join(folder(), 'missing'))).toEqual({});
    const empty = folder();
    git(empty, 'init');
    expect(gitState(empty)).toEqual({});
  });

  it('is the revision, and whether tracked files were changed', () => {
    const place = folder();
    git(place, 'init');
    writeFileSync(join(place, 'a.txt'), 'a');
    git(place, 'add', 'a.txt');
    git(place, 'commit', '-m', 'one');
    writeFileSync(join(place, 'untracked.txt'), 'a');
    expect(gitState(place)).toEqual({
      gitRevision: expect.stringMatching(/^[0-9a-f]{40}$/),
      gitDirty: false,
    });
    writeFileSync(join(place, 'a.txt'), 'b');
    expect(gitState(place).gitDirty).toBe(true);
  });
});
