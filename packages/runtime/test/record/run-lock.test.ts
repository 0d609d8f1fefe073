import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { GgmiError } from '@ggmi/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { processState } from '../../src/record/process-state.js';
import { takeRunLock } from '../../src/record/run-lock.js';

let file: string;

beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'ggmi-lock-')), 'run.lock');
});

const host = hostname();
/** The process that started this one lives at least as long. */
const living = process.ppid;

function leave(content: object): void {
  writeFileSync(file, JSON.stringify(content));
}

function holder(): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function refusal(): GgmiError {
  try {
    takeRunLock(file, 'runs/a');
  } catch (error) {
    if (GgmiError.is(error, 'RUN_LOCKED')) return error;
    throw error;
  }
  throw new Error('the lock was given');
}

describe('the lock of a run', () => {
  it('names this process and host, alone in its folder, until it is given back', () => {
    const release = takeRunLock(file, 'runs/a');
    expect(holder()).toMatchObject({ process: process.pid, host });
    expect(readdirSync(dirname(file))).toEqual(['run.lock']);
    release();
    expect(existsSync(file)).toBe(false);
  });

  it('is refused while a living process holds it, with the file to delete if it does not', () => {
    const left = { process: living, host, ...startOf(living) };
    leave(left);
    const { message, next } = refusal();
    expect(message).toBe(`The run runs/a is held by process ${living}, as ${file} says.`);
    expect(next).toContain(`Delete ${file} if no run is under way.`);
    expect(holder()).toEqual(left);
  });

  it('is refused where nothing but the id is known and a process has it', () => {
    leave({ process: living, host });
    expect(refusal().fields).toMatchObject({ file, holder: { process: living, host } });
  });

  it.runIf(process.platform === 'linux')('is refused to the process that holds it', () => {
    takeRunLock(file, 'runs/a');
    expect(refusal().fields).toMatchObject({ holder: { process: process.pid } });
  });

  it('is taken over from a process that has ended', () => {
    const ended = spawnSync(process.execPath, ['-e', '']);
    leave({ process: ended.pid, host });
    takeRunLock(file, 'runs/a');
    expect(holder()).toMatchObject({ process: process.pid });
    expect(readdirSync(dirname(file))).toEqual(['run.lock']);
  });

  it.runIf(process.platform === 'linux')(
    'is taken over where another process has the id by now, which began at another time',
    () => {
      leave({ process: living, host, startTime: startOf(living).startTime - 1 });
      takeRunLock(file, 'runs/a');
      expect(holder()).toEqual({ process: process.pid, host, ...startOf(process.pid) });
    },
  );

  it('is left to another host, which is named: nobody here can tell whether its process lives', () => {
    const left = { process: 1, host: 'another.example', startTime: 1 };
    leave(left);
    expect(refusal().message).toContain(
      `process 1 on host 'another.example', which cannot be examined from '${host}'`,
    );
    expect(holder()).toEqual(left);
  });

  it.each(['', 'not a process', '{"process":-1,"host":"a"}', '{"process":1}', 'null'])(
    'is taken over from %j, which is no holder',
    (text) => {
      writeFileSync(file, text);
      takeRunLock(file, 'runs/a');
      expect(holder()).toMatchObject({ process: process.pid });
    },
  );

  it('is not given back where another holds it by then', () => {
    const release = takeRunLock(file, 'runs/a');
    const other = { process: living, host };
    leave(other);
    release();
    expect(holder()).toEqual(other);
  });
});

function startOf(processId: number): { readonly startTime: number } {
  const state = processState(processId);
  return { startTime: state?.startTime ?? 0 };
}
