import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { parquetFormat } from '../../src/formats/parquet-format.js';
import { examplesOf, opened, refusalOf } from '../opened.js';
import { recordingFile } from '../recording-file.js';
import { parquetBytes } from './parquet-file.js';

function open(bytes: Uint8Array, rest: object) {
  return opened(recordingFile(bytes, 'data.parquet'), rest, { format: parquetFormat });
}

describe('a recording in Parquet', () => {
  it('reads ids of 64 bits, lists, structs, dates and nulls', async () => {
    const rows = [
      { id: 7n, m: { turns: ['q', 'x'] }, at: new Date(0), n: 1.5, t: null },
      { id: 2n ** 60n, m: { turns: ['q', 'y'] }, at: new Date(1), n: null, t: true },
    ];
    const fields = { id: 'id', response: 'm.turns.1', metadata: ['at', 'n', 't', 'm.turns'] };
    expect(await examplesOf(await open(parquetBytes(rows), { fields }))).toEqual([
      {
        kind: 'text',
        id: '7',
        prompt: '',
        response: 'x',
        metadata: { at: '1970-01-01T00:00:00.000Z', n: 1.5, 'm.turns': ['q', 'x'] },
      },
      {
        kind: 'text',
        id: '1152921504606846976',
        prompt: '',
        response: 'y',
        metadata: { at: '1970-01-01T00:00:00.001Z', t: true, 'm.turns': ['q', 'y'] },
      },
    ]);
  });

  it('reads windows of a long row group as one', async () => {
    const rows = Array.from({ length: 9000 }, (_, i) => ({ a: `A${i}` }));
    const recording = await open(parquetBytes(rows, { rowGroupSize: 9000 }), {
      fields: { response: 'a' },
    });
    expect((await examplesOf(recording)).map(({ response }) => response)).toEqual(
      rows.map(({ a }) => a),
    );
  });

  it('refuses text that is a number, a null or no UTF-8, with its row', async () => {
    const a = ['x', null, 'z'];
    const wrong = await refusalOf(
      open(parquetBytes(a.map((each) => ({ a: each }))), { fields: { response: 'a' } }),
    );
    expect(wrong.fields).toMatchObject({ row: 2, field: 'a', received: 'nothing' });
    const number = await refusalOf(open(parquetBytes([{ a: 3 }]), { fields: { response: 'a' } }));
    expect(number.fields).toMatchObject({ row: 1, received: '3', expected: 'a non-empty string' });
    const data = [Uint8Array.of(0x78), Uint8Array.of(0xc3)];
    const broken = new Uint8Array(
      parquetWriteBuffer({ columnData: [{ name: 'a', data, type: 'BYTE_ARRAY' }] }),
    );
    const bytes = await refusalOf(open(broken, { fields: { response: 'a' } }));
    expect(bytes.fields).toMatchObject({
      row: 2,
      field: 'a',
      received: 'bytes that are not UTF-8',
    });
  });

  it('refuses a file that is cut short anywhere', async () => {
    const whole = parquetBytes(Array.from({ length: 50 }, (_, i) => ({ a: `answer ${i}` })));
    for (const length of [4, 5, 20, whole.length >> 1, whole.length - 9, whole.length - 1]) {
      const error = await refusalOf(open(whole.slice(0, length), { fields: { response: 'a' } }));
      expect(error.next).toMatch(/cut short or damaged/u);
    }
  });

  it('refuses damaged pages with the row they begin at', async () => {
    const damaged = parquetBytes(Array.from({ length: 50 }, (_, i) => ({ a: `answer ${i}` })));
    damaged.fill(0xff, 4, 40);
    const error = await refusalOf(open(damaged, { fields: { response: 'a' } }));
    expect(error.fields).toMatchObject({ row: 1, expected: 'a whole Parquet file' });
  });

  it('refuses a column that is not there, and names those that are', async () => {
    const error = await refusalOf(
      open(parquetBytes([{ text: 'x' }]), { fields: { response: 'txt' } }),
    );
    expect(error.fields).toMatchObject({ field: 'txt', received: "the columns 'text'" });
    expect(error.next).toBe("Did you mean 'text'?");
  });
});
