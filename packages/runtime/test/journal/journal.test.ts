import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJournal } from '../../src/journal/journal.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ggmi-journal-'));
  file = join(folder, 'journal.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

const clock = (): number => 0;

describe('a journal', () => {
  it('counts starts without an end over several processes', () => {
    for (let process = 0; process < 3; process++) {
      const journal = openJournal(file, clock);
      journal.cellStarted('killed', 'a cell');
      journal.cellStarted('finished', 'another');
      journal.cellEnded('finished', { outcome: 'succeeded', durationMs: 1 });
      journal.close();
    }
    const journal = openJournal(file, clock);
    expect(journal.openAttempts('killed')).toBe(3);
    expect(journal.openAttempts('finished')).toBe(0);
    journal.close();
  });

  it('does not count an attempt that was aborted on request', () => {
    const journal = openJournal(file, clock);
    journal.cellStarted('cell', 'a cell');
    journal.cellEnded('cell', { outcome: 'aborted' });
    journal.close();
    const next = openJournal(file, clock);
    expect(next.openAttempts('cell')).toBe(0);
    next.close();
  });

  it('goes on after a line that a kill cut short', () => {
    appendFileSync(file, '{"event":"cell-started","cell":"a"}\n{"event":"cell-st');
    const journal = openJournal(file, clock);
    expect(journal.openAttempts('a')).toBe(1);
    journal.cellEnded('a', { outcome: 'succeeded', durationMs: 1 });
    journal.close();
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ event: 'cell-ended', cell: 'a' });
  });
});
