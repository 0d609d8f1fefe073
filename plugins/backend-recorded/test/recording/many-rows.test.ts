import { describe, expect, it } from 'vitest';
import { examplesOf, opened, refusalOf } from '../opened.js';
import { recordingFile } from '../recording-file.js';

const ROWS = 20_000;
const fields = { id: 'id', prompt: 'q', response: 'a' };

/** Rows of which the given ones, counted from 1, are written otherwise. */
function manyRows(others: Readonly<Record<number, string>> = {}): string {
  const rows = Array.from({ length: ROWS }, (_, i) => others[i + 1] ?? rowOf(i));
  return `${rows.join('\n')}\n`;
}

function rowOf(i: number): string {
  return JSON.stringify({
    id: `row-${i}`,
    q: `Question ${i}?`,
    a: `Answer ${i}: ${'€'.repeat(40)}`,
  });
}

describe('a recording of 20,000 rows', () => {
  it('gives every row back from the file', async () => {
    const recording = await opened(recordingFile(manyRows()), { fields }, { keptCharacters: 0 });
    const examples = await examplesOf(recording);
    expect(examples).toHaveLength(ROWS);
    expect(
      examples.every(({ id, prompt }, i) => id === `row-${i}` && prompt === `Question ${i}?`),
    ).toBe(true);
  });

  it('names the lines of a missing field and of both rows of a duplicate id', async () => {
    const content = manyRows({ 10_001: '{"id":"x","q":"Q"}', 15_000: rowOf(11) });
    const { fields: details } = await refusalOf(opened(recordingFile(content), { fields }));
    expect(details).toMatchObject({ line: 10_001, field: 'a', received: 'nothing', total: 2 });
    expect(details['others']).toMatchObject([
      { line: 15_000, field: 'id', received: '"row-11", the id of line 12' },
    ]);
  });
});
