import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openProgress, readProgress } from '../../../src/inspect/progress/open-progress.js';
import { noProcess, outputFolder, writeLock, writeRecordOf } from '../run-folder.js';

function folderWith(lines: readonly object[]): { path: string; journal: string } {
  const path = join(outputFolder(), 'trial');
  writeRecordOf(path);
  writeLock(path, process.ppid);
  const journal = join(path, 'journal.jsonl');
  writeFileSync(journal, lines.map(line).join(''));
  return { path, journal };
}

const line = (event: object, index = 0): string =>
  `${JSON.stringify({ at: `2026-01-01T00:00:0${index}.000Z`, ...event })}\n`;

const planned = { event: 'cells-planned', cells: 5, reused: 2 };
const started = (cell: string) => ({ event: 'cell-started', cell, label: `label ${cell}` });
const ended = (cell: string, outcome: string, more = {}) => ({
  event: 'cell-ended',
  cell,
  outcome,
  ...more,
});

describe('the progress of a run', () => {
  it('counts the last start alone', () => {
    const { path } = folderWith([
      { event: 'run-started' },
      { event: 'cells-planned', cells: 9, reused: 9 },
      ended('older', 'failed', { code: 'OLD', message: 'It is over.' }),
      started('old'),
      { event: 'run-started' },
      planned,
      started('a'),
      started('b'),
      ended('a', 'succeeded', { durationMs: 3 }),
      started('c'),
      ended('c', 'failed', { code: 'OH_NO', message: 'It broke.' }),
    ]);
    expect(readProgress(path)).toEqual({
      state: 'running',
      startedAt: '2026-01-01T00:00:04.000Z',
      lastEventAt: '2026-01-01T00:00:010.000Z',
      planned: 5,
      reused: 2,
      succeeded: 1,
      failed: [
        {
          cell: 'c',
          label: 'label c',
          code: 'OH_NO',
          message: 'It broke.',
          at: '2026-01-01T00:00:010.000Z',
        },
      ],
      lost: 0,
      warnings: [],
      running: [{ cell: 'b', label: 'label b', startedAt: '2026-01-01T00:00:07.000Z' }],
    });
  });

  it('tells cells that are begun from those that wait for one before them', () => {
    const begun = (cell: string) => ({ event: 'cell-begun', cell });
    const { path } = folderWith([
      { event: 'run-started' },
      started('a'),
      started('b'),
      begun('a'),
      begun('gone'),
    ]);
    const { running } = readProgress(path);
    expect(running).toMatchObject([
      { cell: 'a', begunAt: '2026-01-01T00:00:03.000Z' },
      { cell: 'b' },
    ]);
    expect(running[1]).not.toHaveProperty('begunAt');
  });

  it('gathers the warnings of cells by code, of the last start alone, and passes over what is none', () => {
    const few = { code: 'FEW', message: 'There are few.' };
    const odd = [null, 7, 'x', {}, { code: 'X' }, { code: {}, message: [] }];
    const { path, journal } = folderWith([
      { event: 'run-started' },
      started('old'),
      ended('old', 'succeeded', { warnings: [{ code: 'OLD', message: 'It is over.' }] }),
      { event: 'run-started' },
      started('a'),
      ended('a', 'succeeded', { warnings: [few, ...odd] }),
      started('b'),
      ended('b', 'succeeded', { warnings: { length: 1, 0: few } }),
    ]);
    const reader = openProgress(path);
    const first = { ...few, label: 'label a' };
    expect(reader.read().warnings).toEqual([{ ...first, cells: 1 }]);
    const more = [
      { ...few, message: 'Other.' },
      { code: '__proto__', message: 'x' },
    ];
    const torn = line(ended('c', 'succeeded', { warnings: more }));
    appendFileSync(journal, line(started('c')) + torn.slice(0, -9));
    expect(reader.read().warnings).toEqual([{ ...first, cells: 1 }]);
    appendFileSync(journal, torn.slice(-9));
    expect(reader.read().warnings).toEqual([
      { ...first, cells: 2 },
      { code: '__proto__', message: 'x', label: 'label c', cells: 1 },
    ]);
  });

  it('keeps so many codes of warnings, whatever a plugin makes up', () => {
    const warnings = Array.from({ length: 1000 }, (_, code) => ({ code: `C${code}`, message: '' }));
    const { path } = folderWith([started('a'), ended('a', 'succeeded', { warnings })]);
    expect(readProgress(path).warnings).toHaveLength(200);
  });

  it('adds up the stages of a start', () => {
    const { path } = folderWith([{ event: 'run-started' }, planned, planned]);
    expect(readProgress(path)).toMatchObject({ planned: 10, reused: 4 });
  });

  it('does not know what an older journal planned', () => {
    const { path } = folderWith([{ event: 'run-started' }, started('a')]);
    expect(readProgress(path)).not.toHaveProperty('planned');
  });

  it('forgets the failure of a cell that is tried again', () => {
    const failed = ended('a', 'failed', { code: 'X', message: 'x' });
    const { path } = folderWith([{ event: 'run-started' }, started('a'), failed, started('a')]);
    expect(readProgress(path)).toMatchObject({ failed: [], running: [{ cell: 'a' }] });
  });

  it('counts the cells that wait for a failed one, over any number of steps', () => {
    const { path } = folderWith([
      { event: 'run-started' },
      started('a'),
      ended('a', 'failed', { code: 'X', message: 'x' }),
    ]);
    const cell = (address: string, inputs: readonly string[]) =>
      `${JSON.stringify({ address, type: 't', label: 'l', roles: {}, parameters: {}, inputs })}\n`;
    const plan = [cell('a', []), cell('b', ['a']), cell('c', ['b']), '{"torn', cell('d', [])];
    writeFileSync(join(path, 'plan.jsonl'), plan.join(''));
    expect(readProgress(path).lost).toBe(2);
  });

  it('says that a run is stopped whose process is gone, and that nothing runs in it', () => {
    const { path } = folderWith([{ event: 'run-started' }, started('a')]);
    writeLock(path, noProcess);
    expect(readProgress(path)).toMatchObject({ state: 'stopped', running: [] });
  });

  it('reads what is written meanwhile, a torn line once it is whole', () => {
    const { path, journal } = folderWith([{ event: 'run-started' }, planned]);
    const progress = openProgress(path);
    expect(progress.read().running).toEqual([]);
    const text = line(started('ä'));
    const bytes = Buffer.from(text);
    const half = bytes.indexOf('ä') + 1;
    appendFileSync(journal, bytes.subarray(0, half));
    expect(progress.read().running).toEqual([]);
    appendFileSync(journal, bytes.subarray(half));
    expect(progress.read().running).toMatchObject([{ cell: 'ä', label: 'label ä' }]);
  });

  it('begins anew where the journal is another one', () => {
    const { path, journal } = folderWith([{ event: 'run-started' }, planned, started('a')]);
    const progress = openProgress(path);
    progress.read();
    writeFileSync(journal, line({ event: 'run-started' }));
    expect(progress.read()).toMatchObject({ reused: 0, running: [] });
  });

  it('is empty for a folder without a journal', () => {
    const path = join(outputFolder(), 'trial');
    writeRecordOf(path, { status: 'complete' });
    expect(readProgress(path)).toEqual({
      state: 'complete',
      reused: 0,
      succeeded: 0,
      failed: [],
      lost: 0,
      running: [],
      warnings: [],
    });
  });
});
