import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GgmiError } from '@ggmi/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { takeRunLock } from '../../src/record/run-lock.js';

let file: string;

beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'ggmi-lock-')), 'run.lock');
});

function holder(): string {
  return readFileSync(file, 'utf8');
}

describe('the lock of a run', () => {
  it('holds this process, until it is given back', () => {
    const release = takeRunLock(file, 'runs/a');
    expect(holder()).toBe(String(process.pid));
    release();
    expect(existsSync(file)).toBe(false);
  });

  it('is refused while a living process holds it', () => {
    // The process that started this one lives at least as long.
    writeFileSync(file, String(process.ppid));
    let failure: unknown;
    try {
      takeRunLock(file, 'runs/a');
    } catch (error) {
      failure = error;
    }
    expect(GgmiError.is(failure, 'RUN_LOCKED')).toBe(true);
    expect(failure).toMatchObject({
      message: `Process ${process.ppid} is executing the run runs/a already.`,
    });
    expect(holder()).toBe(String(process.ppid));
  });

  it('is taken over from a process that has ended', () => {
    const ended = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(file, String(ended.pid));
    takeRunLock(file, 'runs/a');
    expect(holder()).toBe(String(process.pid));
  });

  it.each(['', 'not a process', '-1', '0'])(
    'is taken over from %j, which is no process',
    (text) => {
      writeFileSync(file, text);
      takeRunLock(file, 'runs/a');
      expect(holder()).toBe(String(process.pid));
    },
  );
});
