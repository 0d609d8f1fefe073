import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { RowFormat } from '../../src/formats/row-format.js';
import { examplesOf, formats, opened, refusalOf } from '../opened.js';
import { jsonLines, recordingFile } from '../recording-file.js';
import { parquetBytes } from './parquet-file.js';

type Row = Readonly<Record<string, string>>;

const write: Readonly<Record<RowFormat['name'], (rows: readonly Row[]) => string | Uint8Array>> = {
  jsonl: jsonLines,
  json: (rows) => JSON.stringify(rows, undefined, 1),
  csv: (rows) =>
    [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]
      .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
      .join('\n'),
  parquet: (rows) => parquetBytes(rows, { rowGroupSize: 3 }),
};

const rows: readonly Row[] = Array.from({ length: 11 }, (_, i) => ({
  key: `k${i}`,
  by: i % 2 === 0 ? 'large' : 'small',
  'model.name': 'm',
  question: `"Q" ${i},\nwith €`,
  answer: `A${i} [}{] \\" 😀`,
}));

const fields = {
  id: 'key',
  prompt: 'question',
  response: 'answer',
  metadata: ['model.name', 'by'],
};

describe.each(Object.values(formats))('a recording in $name', (format) => {
  const fileOf = (content: readonly Row[]) =>
    recordingFile(write[format.name](content), `data.${format.name}`);

  it('gives the same examples as every other format', async () => {
    const recording = await opened(fileOf(rows), { fields }, { format });
    expect(await examplesOf(recording)).toEqual(
      rows.map(({ key, question, answer, by }) => ({
        kind: 'text',
        id: key,
        prompt: question,
        response: answer,
        metadata: { 'model.name': 'm', by },
      })),
    );
  });

  it('reads examples again from the file as it read them first, in any order', async () => {
    const file = fileOf(rows);
    const options = { fields, where: { by: 'large' }, rows: { first: 2 } };
    const kept = await opened(file, options, { format });
    const stored = await opened(file, options, { format, keptCharacters: 0 });
    expect(await examplesOf(stored)).toEqual(await examplesOf(kept));
    const found: [number, string][] = [];
    for await (const { index, example } of stored.read(Uint32Array.of(4, 0, 4))) {
      found.push([index, example.id]);
    }
    expect(found.toSorted(([a], [b]) => a - b)).toEqual([
      [0, 'k10'],
      [1, 'k2'],
      [2, 'k10'],
    ]);
  });

  it('gives the SHA-256 of the bytes as fingerprint', async () => {
    const recording = await opened(fileOf(rows), { fields }, { format });
    const wanted = createHash('sha256').update(write[format.name](rows)).digest('hex');
    expect(recording.fingerprint).toBe(wanted);
  });

  it('reads several files as one, with ids that differ', async () => {
    const files = [fileOf(rows.slice(0, 4)), fileOf(rows.slice(4))];
    const only = { fields: { response: 'answer' } };
    const recording = await opened(files, only, { format, keptCharacters: 0 });
    const examples = await examplesOf(recording);
    expect(examples.map(({ response }) => response)).toEqual(rows.map(({ answer }) => answer));
    expect(examples[4]?.id).toMatch(/^file-2-(line-1|row-1)$/u);
    expect(recording.fingerprint).not.toBe((await opened(files[0]!, only, { format })).fingerprint);
  });

  it('refuses an id of another file, and says where it was first', async () => {
    const files = [fileOf(rows), fileOf(rows.slice(2, 3))];
    const { fields: details, message } = await refusalOf(opened(files, { fields }, { format }));
    expect(details).toMatchObject({ file: files[1], field: 'key' });
    expect(message).toMatch(/"k2", the id of (line|row) 3 of data\./u);
  });

  it('names the row of every problem, and counts rows that it skips', async () => {
    const bad = rows.map((row, i) => (i === 5 || i === 7 ? { ...row, answer: ' ' } : row));
    const file = fileOf(bad);
    const error = await refusalOf(opened(file, { fields }, { format }));
    const place = format.name === 'jsonl' ? { line: 6 } : { row: 6 };
    expect(error.fields).toMatchObject({ ...place, field: 'answer', received: '" "', total: 2 });
    expect(error.next).toMatch(/onBadRow: skip/u);
    const skipping = await opened(file, { fields, onBadRow: 'skip' }, { format });
    expect(skipping.size).toBe(9);
    expect(skipping.drops).toMatchObject([{ reason: 'empty-text', count: 2 }]);
    expect(skipping.drops[0]?.places[0]).toMatch(/^data\.\w+(:\d+| row 6)$/u);
  });

  it('refuses a recording of which nothing is left, whatever the policy', async () => {
    const bad = rows.map((row) => ({ ...row, answer: '' }));
    const error = await refusalOf(opened(fileOf(bad), { fields, onBadRow: 'skip' }, { format }));
    expect(error.fields).toMatchObject({ total: 11 });
  });

  it('says which values there are where a condition takes none', async () => {
    const where = { by: 'larg' };
    const error = await refusalOf(opened(fileOf(rows), { fields, where }, { format }));
    expect(error.message).toMatch(/no row that the option where takes; 'by' is "large", "small"/u);
  });

  it('names the fields that there are where one is missing', async () => {
    const mistaken = { fields: { id: 'key', response: 'anser' } };
    const error = await refusalOf(opened(fileOf(rows), mistaken, { format }));
    expect(error.fields).toMatchObject({ field: 'anser' });
    expect(error.next).toMatch(/Did you mean 'answer'\?/u);
    expect(`${error.message} ${error.next}`).toMatch(/'question'/u);
  });

  it('refuses to go on with a file that was changed', async () => {
    const file = fileOf(rows);
    const recording = await opened(file, { fields }, { format, keptCharacters: 0 });
    const { writeFileSync } = await import('node:fs');
    writeFileSync(file, write[format.name](rows.slice(1)));
    const error = await refusalOf(examplesOf(recording));
    expect(error.message).toMatch(/other bytes than at the start of the run/u);
  });
});
