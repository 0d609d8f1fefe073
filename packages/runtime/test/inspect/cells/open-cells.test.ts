import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCells } from '../../../src/inspect/cells/open-cells.js';

/** Cells a and b; c reads a. */
function planned(address: string, inputs: readonly string[] = []): string {
  const cell = {
    address,
    type: 'estimate',
    label: `cell ${address}`,
    roles: {},
    parameters: {},
    inputs,
  };
  return `${JSON.stringify(cell)}\n`;
}

function folderWith(events: readonly object[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'ggmi-cells-'));
  writeFileSync(join(folder, 'plan.jsonl'), planned('a') + planned('b') + planned('c', ['a']));
  writeFileSync(join(folder, 'journal.jsonl'), '');
  append(folder, events);
  return folder;
}

function append(folder: string, events: readonly object[]): void {
  const text = events.map((event) => `${JSON.stringify(event)}\n`).join('');
  appendFileSync(join(folder, 'journal.jsonl'), text);
}

const began = (cell: string) => ({ at: '2026-01-01T00:00:00.000Z', event: 'cell-started', cell });
const ended = (cell: string) => ({
  event: 'cell-ended',
  cell,
  outcome: 'succeeded',
  durationMs: 7,
});
const failed = (cell: string) => ({
  event: 'cell-ended',
  cell,
  outcome: 'failed',
  code: 'NO',
  message: 'no',
});

describe('the cells of a run', () => {
  it('stand as their last attempt ended, with its time or its failure', () => {
    const cells = openCells(folderWith([began('a'), failed('a'), began('b'), ended('b')]));
    const [a, b] = cells.read('failed');
    expect(a).toMatchObject({ state: 'failed', failure: { code: 'NO', message: 'no' } });
    expect(b).toMatchObject({
      state: 'succeeded',
      durationMs: 7,
      startedAt: '2026-01-01T00:00:00.000Z',
    });
  });

  it('tell how long they waited before they were begun, where the journal does', () => {
    const at = (ms: number) => new Date(Date.UTC(2026, 0, 1) + ms).toISOString();
    const begun = (cell: string, ms: unknown) => ({ at: ms, event: 'cell-begun', cell });
    const folder = folderWith([
      { ...began('a'), at: at(0) },
      begun('a', at(5)),
      ended('a'),
      // A clock that was set back, a time that is none, and an end without a beginning.
      { ...began('b'), at: at(9) },
      begun('b', at(8)),
      begun('b', '<b>'),
      begun('c', at(1)),
      ended('b'),
    ]);
    const [a, b, c] = openCells(folder).read('complete');
    expect(a).toMatchObject({ durationMs: 7, waitedMs: 5 });
    expect(b).not.toHaveProperty('waitedMs');
    expect(c).toMatchObject({ state: 'kept' });
    append(folder, [{ ...began('a'), at: at(20) }, ended('a')]);
    expect(openCells(folder).read('complete')[0]).not.toHaveProperty('waitedMs');
  });

  it('are lost where one that they read has failed, until it succeeds', () => {
    const folder = folderWith([began('a'), failed('a')]);
    const cells = openCells(folder);
    expect(cells.read('failed').map(({ state }) => state)).toEqual(['failed', 'kept', 'lost']);
    append(folder, [began('a'), ended('a')]);
    expect(cells.read('complete').map(({ state }) => state)).toEqual(['succeeded', 'kept', 'kept']);
  });

  it('came from the store where a run that has ended never began them, and are pending before', () => {
    const cells = openCells(folderWith([]));
    expect(cells.read('running').map(({ state }) => state)).toEqual(Array(3).fill('pending'));
    expect(cells.read('complete').map(({ state }) => state)).toEqual(Array(3).fill('kept'));
  });

  it('run only while the run does: of one that was killed, or aborted, they are pending', () => {
    const events = [began('a'), began('b'), { event: 'cell-ended', cell: 'b', outcome: 'aborted' }];
    const cells = openCells(folderWith(events));
    expect(cells.read('running').map(({ state }) => state)).toEqual([
      'running',
      'pending',
      'pending',
    ]);
    expect(cells.read('stopped').map(({ state }) => state)).toEqual(Array(3).fill('pending'));
  });

  it.each([
    { inputs: [7] },
    { inputs: [null] },
    { roles: { estimator: ['a'] } },
    { roles: ['a'] },
    { parameters: [] },
    { label: { tag: 'b', attributes: {}, children: [] } },
  ])('leave out what is no cell: %j', (damage) => {
    const folder = folderWith([]);
    const line = JSON.stringify({ ...JSON.parse(planned('d')), ...damage });
    appendFileSync(join(folder, 'plan.jsonl'), `${line}\n`);
    const labels = openCells(folder).read('stopped');
    expect(labels.map(({ address }) => address)).toEqual(['a', 'b', 'c']);
  });

  it('stand once each, also where a plan has them twice', () => {
    const folder = folderWith([]);
    appendFileSync(join(folder, 'plan.jsonl'), planned('b', ['b']) + planned('a'));
    const cells = openCells(folder).read('stopped');
    expect(cells.map(({ address, inputs }) => [address, inputs])).toEqual([
      ['a', []],
      ['b', []],
      ['c', ['a']],
    ]);
  });
});
