import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pruneCache, type PruneRequest } from '../../src/cache/prune-cache.js';
import { surveyCache } from '../../src/cache/survey-cache.js';
import { digestText } from '../../src/cells/digest.js';
import { thisHolder } from '../../src/record/lock-holder.js';
import { openFileCellStore } from '../../src/store/file-cell-store.js';

let output: string;
beforeEach(() => {
  output = mkdtempSync(join(tmpdir(), "ggmi cache; 'ü' "));
});
afterEach(() => rmSync(output, { recursive: true }));

const address = (name: string) => digestText(name);
const segment = (part: string, number = 0) => join(output, part, `segment-0000${number}.jsonl`);

/** One segment with a payload for each name. */
function write(part: 'store' | 'generations', ...names: string[]): void {
  const store = openFileCellStore(join(output, part), { ignoreOld: false });
  for (const name of names) {
    const draw = { promptId: 'p', draw: 0, outcome: name === 'bad' ? 'failed' : 'generated', name };
    store.write(address(name), draw);
  }
  store.close();
}

function writeRun(name: string, cells: readonly string[]): string {
  const folder = join(output, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'record.json'), '{}');
  const lines = cells.map((cell) => `{"cell":"${address(cell)}","outcome":"succeeded"}\n`);
  writeFileSync(join(folder, 'results.jsonl'), lines.join(''));
  return folder;
}

const kept = (part: string): string[] => {
  const store = openFileCellStore(join(output, part), { ignoreOld: false });
  const names = ['a', 'b', 'c', 'bad'].filter((name) => store.has(address(name)));
  store.close();
  return names;
};

const prune = (change: Partial<PruneRequest>) =>
  pruneCache({ output, parts: ['generations', 'store'], mode: 'remove', ...change });

describe('a survey', () => {
  it('counts entries, draws and bytes, and names the lines that are damaged', () => {
    write('generations', 'a', 'bad');
    write('store', 'a', 'b');
    const file = segment('store');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"name":"b"', '"name":"x"'));
    appendFileSync(file, 'torn');
    const { parts } = surveyCache(output);
    expect(parts).toMatchObject([
      {
        part: 'generations',
        segments: [
          { entries: 2, damagedLines: [], draws: { generated: 1, failed: 1, prompts: 1 } },
        ],
      },
      { part: 'store', segments: [{ file, entries: 1, damagedLines: [2, 3] }] },
    ]);
    expect(parts[1]?.segments[0]?.bytes).toBe(readFileSync(file).length);
  });

  it('finds nothing where nothing is, and follows no link', () => {
    expect(surveyCache(join(output, 'none'))).toEqual({ parts: [], runs: [] });
    write('store', 'a');
    symlinkSync(join(output, 'store'), join(output, 'generations'));
    symlinkSync(segment('store'), segment('store', 7));
    const { parts } = surveyCache(output);
    expect(parts.map(({ part, segments }) => [part, segments.length])).toEqual([['store', 1]]);
  });
});

describe('pruning', () => {
  it('says what would go, and changes nothing before it is to', () => {
    write('store', 'a', 'b');
    writeRun('run-1', ['a']);
    const before = readFileSync(segment('store'), 'utf8');
    const said = prune({ unused: 'cells', mode: 'dry-run' });
    expect(said).toMatchObject({ entries: 1, damagedLines: 0, files: [segment('store')] });
    expect(readFileSync(segment('store'), 'utf8')).toBe(before);
    expect(prune({ unused: 'cells' })).toEqual(said);
    expect(before.length - readFileSync(segment('store'), 'utf8').length).toBe(said.bytes);
    expect(kept('store')).toEqual(['a']);
  });

  it('of what is unused keeps what results or journals of any run speak of, and all generations', () => {
    write('store', 'a', 'b', 'c');
    write('generations', 'a', 'b');
    writeRun('run-1', ['a']);
    const running = writeRun('run-2', []);
    writeFileSync(
      join(running, 'journal.jsonl'),
      `{"event":"x"}\n{"cell":"${address('c')}"}\n{"to`,
    );
    prune({ unused: 'cells' });
    expect(kept('store')).toEqual(['a', 'c']);
    expect(kept('generations')).toEqual(['a', 'b']);
  });

  it('by age looks at when a segment was last written, keeps its age, and takes every criterion', () => {
    write('store', 'a', 'b');
    write('store', 'c');
    writeRun('run-1', ['a']);
    utimesSync(segment('store', 0), 1000, 1000);
    prune({ writtenBefore: 2_000_000, unused: 'cells' });
    expect(kept('store')).toEqual(['a', 'c']);
    prune({ writtenBefore: 2_000_000 });
    expect(kept('store')).toEqual(['c']);
    // Emptied, not gone: the next process appends behind it.
    write('store', 'b');
    expect(kept('store')).toEqual(['b', 'c']);
  });

  it('takes damaged lines where it is told to, and only in the parts that are named', () => {
    write('store', 'a');
    write('generations', 'a');
    for (const part of ['store', 'generations']) appendFileSync(segment(part), 'torn\n');
    expect(prune({ damaged: 'lines', parts: ['store'] })).toMatchObject({
      entries: 0,
      damagedLines: 1,
      bytes: 5,
    });
    const damaged = surveyCache(output).parts.map(({ segments }) => segments[0]?.damagedLines);
    expect(damaged).toEqual([[2], []]);
  });

  it('is refused while a run is under way', () => {
    write('store', 'a');
    const lock = join(writeRun('run-1', []), 'run.lock');
    // A parent lives as long as its child.
    const { startTime: _, ...holder } = { ...thisHolder(), process: process.ppid };
    writeFileSync(lock, JSON.stringify(holder));
    expect(() => prune({ unused: 'cells' })).toThrow(/held by process/);
    expect(kept('store')).toEqual(['a']);
    writeFileSync(lock, 'nobody');
    expect(prune({ unused: 'cells' }).entries).toBe(1);
  });
});
