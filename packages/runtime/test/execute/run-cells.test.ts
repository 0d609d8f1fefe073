import { GgmiError, type JsonObject } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import type { CellExecutor } from '../../src/execute/cell-executor.js';
import { runCells, type CellRun } from '../../src/execute/run-cells.js';
import { silentJournal, type Journal } from '../../src/journal/journal.js';
import { memoryCellStore } from '../../src/store/memory-cell-store.js';
import { cellOf } from '../cells/cell-of.js';

type Work = CellExecutor['execute'];

function runOf(work: Work, change: Partial<CellRun> = {}): CellRun {
  const executor: CellExecutor = { capacity: 2, execute: work, dispose: async () => undefined };
  return {
    store: memoryCellStore(),
    executor,
    journal: silentJournal,
    attempts: 3,
    onFailure: 'continue',
    signal: new AbortController().signal,
    onEvent: () => undefined,
    clock: () => 0,
    ...change,
  };
}

const nameOf: Work = async (cell) => ({ name: cell.address });

describe('running cells', () => {
  it('journals when a cell is begun, and the warnings of its payload at its end', async () => {
    const lines: unknown[] = [];
    const journal: Journal = {
      ...silentJournal,
      cellStarted: (cell) => lines.push(['started', cell]),
      cellBegun: (cell) => lines.push(['begun', cell]),
      cellEnded: (cell, outcome) => lines.push(['ended', cell, outcome]),
    };
    const warnings = [{ code: 'FEW', message: 'There are few.' }];
    const work: Work = async (cell, _, onBegun) => {
      onBegun();
      return cell.address === 'a' ? { estimate: { warnings } } : { name: 'b' };
    };
    await runCells([cellOf('a'), cellOf('b', ['a'])], runOf(work, { journal }));
    const ended = { outcome: 'succeeded', durationMs: 0 };
    expect(lines).toEqual([
      ['started', 'a'],
      ['begun', 'a'],
      ['ended', 'a', { ...ended, warnings }],
      ['started', 'b'],
      ['begun', 'b'],
      ['ended', 'b', ended],
    ]);
  });

  it('gives every cell the payloads of its inputs, in order', async () => {
    const seen: JsonObject[] = [];
    const run = runOf(async (cell, inputs) => {
      seen.push({ cell: cell.address, inputs: [...inputs] });
      return { name: cell.address };
    });
    await runCells([cellOf('c', ['b', 'a']), cellOf('a'), cellOf('b', ['a'])], run);
    expect(seen.at(-1)).toEqual({ cell: 'c', inputs: [{ name: 'b' }, { name: 'a' }] });
    expect(seen).toHaveLength(3);
  });

  it('executes one address once, however often it is planned', async () => {
    let executions = 0;
    const run = runOf(async () => ({ execution: ++executions }));
    await runCells([cellOf('a'), cellOf('a'), cellOf('b', ['a', 'a'])], run);
    expect(executions).toBe(2);
  });

  it('takes from the store what is there', async () => {
    const run = runOf(nameOf);
    run.store.write('a', { name: 'from before' });
    const failures = await runCells([cellOf('a'), cellOf('b', ['a'])], run);
    expect(failures.size).toBe(0);
    expect(run.store.read('a')).toEqual({ name: 'from before' });
  });

  it('lets a failure take along only what depends on it', async () => {
    const run = runOf(async (cell) => {
      if (cell.address === 'bad') {
        throw new GgmiError({ code: 'BROKEN', message: 'It broke.', next: 'Mend it.' });
      }
      return { name: cell.address };
    });
    const cells = [
      cellOf('bad'),
      cellOf('child', ['bad']),
      cellOf('grandchild', ['child']),
      cellOf('good'),
    ];
    const failures = await runCells(cells, run);
    expect([...failures.values()].map(({ cell, code }) => [cell, code])).toEqual([
      ['bad', 'BROKEN'],
      ['child', 'INPUT_FAILED'],
      ['grandchild', 'INPUT_FAILED'],
    ]);
    expect(run.store.has('good')).toBe(true);
  });

  it('starts nothing new after a failure when told to stop, but keeps what was under way', async () => {
    const started: string[] = [];
    const run = runOf(
      async (cell) => {
        started.push(cell.address);
        if (cell.address === 'bad') throw new Error('broken');
        return { name: cell.address };
      },
      { onFailure: 'stop' },
    );
    await runCells([cellOf('bad'), cellOf('beside'), cellOf('later'), cellOf('last')], run);
    expect(started).not.toContain('last');
    expect(run.store.has('beside')).toBe(true);
  });

  it('starts nothing new where the run may spend no more, even when told to continue', async () => {
    const started: string[] = [];
    const limited = { code: 'REQUEST_LIMIT_REACHED', message: 'Spent.', next: 'Resume.' };
    const run = runOf(async ({ address }) => {
      started.push(address);
      if (address === 'a') throw new GgmiError(limited);
      return { name: address };
    });
    const cells = ['a', 'b', 'c', 'd'].map((each) => cellOf(each));
    const failures = await runCells([...cells, cellOf('child', ['a'])], run);
    // What depends on it waits for the next start: it has not failed.
    expect([...failures.values()].map(({ cell, code }) => [cell, code])).toEqual([
      ['a', 'REQUEST_LIMIT_REACHED'],
    ]);
    expect(started).toEqual(['a', 'b']);
  });

  it('starts nothing new after an abort and reports no failure', async () => {
    const abort = new AbortController();
    const run = runOf(
      async (cell) => {
        abort.abort();
        if (cell.address === 'second') throw abort.signal.reason;
        return { name: cell.address };
      },
      { signal: abort.signal },
    );
    const failures = await runCells([cellOf('first'), cellOf('second'), cellOf('third')], run);
    expect(failures.size).toBe(0);
    expect(run.store.has('third')).toBe(false);
  });

  it('blames the component whose payload cannot be recorded, by cell', async () => {
    const run = runOf(async () => ({ loss: Number.NaN }));
    const failures = await runCells([cellOf('nan')], run);
    expect(failures.get('nan')).toMatchObject({
      code: 'PAYLOAD_INVALID',
      message: expect.stringMatching(/^nan: a component gave what cannot be recorded: .*NaN/),
    });
  });

  it('gives up a cell that ended the process too often', async () => {
    const journal: Journal = {
      ...silentJournal,
      openAttempts: (cell) => (cell === 'deadly' ? 3 : 0),
    };
    const failures = await runCells([cellOf('deadly'), cellOf('good')], runOf(nameOf, { journal }));
    expect(failures.get('deadly')?.code).toBe('ATTEMPTS_EXHAUSTED');
    expect(failures.get('good')).toBeUndefined();
  });
});
