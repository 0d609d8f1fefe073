import { execFileSync } from 'node:child_process';
import {
  constants,
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listRuns, openRunList } from '../../../src/inspect/runs/list-runs.js';
import { noProcess, outputFolder, writeLock, writeRecordOf } from '../run-folder.js';

const summary = (sentence: string) =>
  JSON.stringify({
    cells: { failed: [{ cell: 'x' }], planned: 3, succeeded: 2 },
    name: 'trial',
    quantities: [{ id: 'verdict', note: '"verdict":{"available":true} }] \\' }],
    verdict: { available: true, sentence, winner: 'gpt' },
  });

describe('the list of runs', () => {
  it('tells of a complete run what its record and summary say', () => {
    const folder = outputFolder();
    const path = join(folder, 'trial-ab');
    writeRecordOf(path, { status: 'complete', endedAt: '2026-01-01T00:01:00.000Z' });
    writeFileSync(join(path, 'summary.json'), summary('gpt is best.'));
    expect(listRuns(folder)).toEqual([
      {
        type: 'run',
        id: 'trial-ab',
        path,
        name: 'trial',
        seed: 7,
        planDigest: 'ab'.repeat(20),
        state: 'complete',
        startedAt: '2026-01-01T00:00:00.000Z',
        endedAt: '2026-01-01T00:01:00.000Z',
        computedNothing: false,
        configFile: 'trial.yaml',
        overrides: [],
        settings: [
          'generators.gpt.use=a',
          'generators.gpt.options.model=m-1',
          'generators.llama.use=a',
          'generators.llama.options.model=m-1',
        ],
        generators: ['gpt', 'llama'],
        models: ['m-1'],
        summary: {
          verdict: { available: true, sentence: 'gpt is best.', winner: 'gpt' },
          cells: { planned: 3, succeeded: 2, failed: 1 },
        },
      },
    ]);
  });

  it('tells what a run was set to, with overrides, defaults and values of lists', () => {
    const folder = outputFolder();
    const resolved = {
      name: 'trial',
      seed: 2,
      curation: ['a', 'b'],
      text: 'x'.repeat(300),
      trainer: { n: null },
    };
    const options = { order: 3, deep: { on: true } };
    writeRecordOf(join(folder, 'one'), {
      config: { file: 'c.yaml', asWritten: '', overrides: ['trainer.options.order=3'], resolved },
      components: [{ role: 'trainer', id: '@x/kneser-ney', resultVersion: 1, options }],
    });
    expect(listRuns(folder)).toMatchObject([
      {
        overrides: ['trainer.options.order=3'],
        settings: [
          'seed=2',
          'curation=a',
          'curation=b',
          'trainer.n=null',
          'trainer.use=@x/kneser-ney',
          'trainer.options.order=3',
          'trainer.options.deep.on=true',
        ],
      },
    ]);
  });

  it('says where the last start took every cell from the store', () => {
    const computed = [
      { event: 'run-started' },
      { event: 'cells-planned', cells: 3, reused: 0 },
      { event: 'run-ended' },
    ];
    const stages = (reused: number) => [
      { event: 'run-started' },
      { event: 'cells-planned', cells: 2, reused: 2 },
      { event: 'cells-planned', cells: 1, reused },
      { event: 'run-ended' },
    ];
    const folder = outputFolder();
    const written = (
      name: string,
      { lines, ends }: { lines: readonly object[]; ends: boolean },
    ) => {
      const endedAt = ends ? { endedAt: '2026-01-01T00:02:00.000Z' } : {};
      writeRecordOf(join(folder, name), { status: 'complete', ...endedAt });
      const text = lines
        .map(
          (line) => `${JSON.stringify(line)}
`,
        )
        .join('');
      writeFileSync(join(folder, name, 'journal.jsonl'), text);
    };
    written('a-again', { lines: [...computed, ...stages(1)], ends: true });
    written('b-first', { lines: computed, ends: true });
    written('c-going', { lines: [...computed, ...stages(1)], ends: false });
    written('d-partly', { lines: [...computed, ...stages(0)], ends: true });
    expect(listRuns(folder)).toMatchObject([
      { id: 'a-again', computedNothing: true },
      { id: 'b-first', computedNothing: false },
      { id: 'c-going', computedNothing: false },
      { id: 'd-partly', computedNothing: false },
    ]);
  });

  it('calls a run running only where a living process holds its lock', () => {
    const folder = outputFolder();
    for (const name of ['dead', 'free', 'held']) writeRecordOf(join(folder, name));
    writeLock(join(folder, 'dead'), noProcess);
    writeLock(join(folder, 'held'), process.ppid);
    const states = listRuns(folder).map((run) => [run.id, run.type === 'run' && run.state]);
    expect(states).toEqual([
      ['dead', 'stopped'],
      ['free', 'stopped'],
      ['held', 'running'],
    ]);
  });

  it('lists a damaged folder with its reason, beside the others', () => {
    const folder = outputFolder();
    for (const name of ['cut', 'none', 'number', 'ok', 'summary']) mkdirSync(join(folder, name));
    writeRecordOf(join(folder, 'ok'));
    writeRecordOf(join(folder, 'summary'), { status: 'complete' });
    writeFileSync(join(folder, 'cut', 'record.json'), '{"name":"tri');
    writeFileSync(join(folder, 'none', 'journal.jsonl'), '');
    writeFileSync(join(folder, 'number', 'record.json'), '7');
    writeFileSync(join(folder, 'summary', 'summary.json'), summary('x').slice(0, -9));
    const listed = listRuns(folder).map((run) => [
      run.id,
      run.type === 'damaged' ? run.reason : run.summaryProblem,
    ]);
    expect(listed).toEqual([
      ['cut', expect.stringMatching(/^record\.json: it is not what a run writes/)],
      ['none', 'it has no record.json'],
      ['number', expect.stringMatching(/^record\.json: it is not what a run writes/)],
      ['ok', undefined],
      ['summary', expect.stringMatching(/^summary\.json: it is not what a run writes/)],
    ]);
  });

  it.each(['toString', ['a'], 7, null])('calls a run of the state %j damaged', (status) => {
    const folder = outputFolder();
    writeRecordOf(join(folder, 'ok'), { status: 'complete' });
    writeRecordOf(join(folder, 'odd'), { status });
    expect(listRuns(folder)).toMatchObject([
      { type: 'damaged', reason: expect.stringMatching(/\(status: /) },
      { type: 'run', state: 'complete' },
    ]);
  });

  it('reads no summary whose winner is no name', () => {
    const folder = outputFolder();
    writeRecordOf(join(folder, 'odd'), { status: 'complete' });
    const odd = summary('x').replace('"gpt"', '{"tag":"b"}');
    writeFileSync(join(folder, 'odd', 'summary.json'), odd);
    expect(listRuns(folder)).toMatchObject([{ summaryProblem: expect.any(String) }]);
  });

  it('waits for no pipe', () => {
    const folder = outputFolder();
    const pipe = join(folder, 'piped', 'record.json');
    mkdirSync(join(folder, 'piped'));
    execFileSync('mkfifo', [pipe]);
    // With a writer a reader need not wait for one: a fault here fails, and does not hang.
    const writer = openSync(pipe, constants.O_RDWR);
    try {
      expect(listRuns(folder)).toMatchObject([{ reason: 'it has no record.json' }]);
    } finally {
      closeSync(writer);
    }
  });

  it('follows no link that leads out of the folder', () => {
    const outside = outputFolder();
    writeRecordOf(join(outside, 'secret'), { name: 'secret' });
    const folder = outputFolder();
    writeRecordOf(join(folder, 'own'));
    symlinkSync(join(outside, 'secret'), join(folder, 'linked'));
    symlinkSync(join(folder, 'own'), join(folder, 'same'));
    mkdirSync(join(folder, 'file'));
    symlinkSync(join(outside, 'secret', 'record.json'), join(folder, 'file', 'record.json'));
    const listed = listRuns(folder).map((run) => [run.id, run.type]);
    expect(listed).toEqual([
      ['file', 'damaged'],
      ['own', 'run'],
      ['same', 'run'],
    ]);
  });

  it('lists the folder itself where it is a run, and nothing where there is nothing', () => {
    const folder = outputFolder();
    const path = join(folder, 'one');
    writeRecordOf(path);
    expect(listRuns(path).map(({ id }) => id)).toEqual(['one']);
    expect(listRuns(join(folder, 'missing'))).toEqual([]);
  });

  it('sees a change between two readings, and writes nothing', () => {
    const folder = outputFolder();
    const path = join(folder, 'one');
    writeRecordOf(path);
    const list = openRunList(folder);
    const before = list.read();
    writeRecordOf(path, { status: 'interrupted', endedAt: '2026-01-01T00:02:00.000Z' });
    const states = [before, list.read()].map(([run]) => run?.type === 'run' && run.state);
    expect(states).toEqual(['stopped', 'interrupted']);
    expect(readdirSync(path)).toEqual(['record.json']);
  });
});
