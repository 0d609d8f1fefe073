import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFormat } from '../../src/formats/csv-format.js';
import { examplesOf, opened, refusalOf } from '../opened.js';
import { recordingFile } from '../recording-file.js';

function open(
  content: string | Uint8Array,
  { delimiter = ',', ...rest }: Record<string, unknown> & { delimiter?: string } = {},
) {
  const file = recordingFile(content, 'data.csv');
  const format = csvFormat({ delimiter });
  return opened(file, { fields: { response: 'a' }, ...rest }, { format, keptCharacters: 0 });
}

async function responses(content: string, rest = {}) {
  return (await examplesOf(await open(content, rest))).map((example) => example.response);
}

describe('a recording in CSV', () => {
  it('reads any cells back, whatever the line ends, read at once and read again', async () => {
    const cell = fc.string({ unit: fc.constantFrom('x', '"', ',', '\n', '\r', ' ', '€', '😀') });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        async (cells, end, marked) => {
          const quoted = cells.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}!"`));
          const lines = ['a,b', ...quoted.map((row) => row.join(','))];
          const recording = await open(`${marked ? '\uFEFF' : ''}${lines.join(end)}`, {
            fields: { response: 'a', prompt: 'b' },
          });
          const examples = await examplesOf(recording);
          expect(examples.map((each) => [each.response, each.prompt])).toEqual(
            cells.map(([a, b]) => [`${a}!`, `${b}!`]),
          );
        },
      ),
      { seed: 1, numRuns: 40 },
    );
  });

  it('takes another delimiter, mixed line ends and blank lines', async () => {
    expect(await responses('a;b\r\n\r\n1,5;x\n2;y\n\n', { delimiter: ';' })).toEqual(['1,5', '2']);
  });

  it('names the line on which a row begins, after cells of many lines', async () => {
    const { fields } = await refusalOf(open('b,a\r\n"1\r\n2\n3",x\r\n\r\n4, \r\n'));
    expect(fields).toMatchObject({ line: 6, row: 2, field: 'a', received: '" "' });
  });

  it('refuses a row with a cell too many or too few, and broken UTF-8', async () => {
    const broken = Buffer.concat([
      Buffer.from('a,b\nx\ny,2,3\n'),
      Buffer.of(0xff),
      Buffer.from(',1\nz,4'),
    ]);
    const { fields } = await refusalOf(open(broken));
    expect(fields).toMatchObject({ line: 2, received: '1 cells', total: 3 });
    expect(fields['others']).toMatchObject([
      { line: 3, received: '3 cells', expected: '2, as the first row has' },
      { line: 4, field: 'a', received: 'bytes that are not UTF-8' },
    ]);
    expect((await open(broken, { onBadRow: 'skip' })).drops).toEqual([
      { reason: 'wrong-cell-count', count: 2, places: ['data.csv:2', 'data.csv:3'] },
      { reason: 'not-utf8', count: 1, places: ['data.csv:4'] },
    ]);
  });

  it.each([
    ['a quote that never closes', 'a,b\nw,y\nx,"y\nz,1\n', { line: 3, row: 2 }],
    ['a quote within a bare cell', '\uFEFFa,b\n"w\r\n1",2\nx,5" pipe\n', { line: 4, row: 2 }],
    ['a quote that closes early', 'a,b\nx,y\n"q" r,1\n', { line: 3, row: 2 }],
    ['a broken name of a column', '"a" b,c\n', { line: 1 }],
  ])('refuses %s, with line and row', async (_, content, place) => {
    const error = await refusalOf(open(content, { onBadRow: 'skip' }));
    expect(error.fields).toMatchObject(place);
    expect(error.message).toMatch(/quote/u);
  });

  it('refuses a column that is not there or there twice, before any row', async () => {
    const missing = await refusalOf(open('Answer,id\nx,1\n', { fields: { response: 'answer' } }));
    expect(missing.fields).toMatchObject({
      line: 1,
      field: 'answer',
      received: "the columns 'Answer', 'id'",
    });
    expect(missing.next).toBe("Did you mean 'Answer'?");
    const twice = await refusalOf(open('a,a\nx,1\n'));
    expect(twice.fields).toMatchObject({ received: '2 columns of this name' });
  });

  it('refuses a file of column names alone, and one of blank lines', async () => {
    expect((await refusalOf(open('a,b\n'))).fields).toMatchObject({ received: '0 rows' });
    expect((await refusalOf(open('\n\n'))).fields).toMatchObject({ received: 'an empty file' });
  });

  it('takes rows by what stands in a column, numbers as text', async () => {
    const where = { b: [1, 'z'] };
    expect(await responses('a,b\nx,1\ny,2\nw,z\n', { where })).toEqual(['x', 'w']);
  });
});
