import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { examplesOf, opened, refusalOf } from '../opened.js';
import { jsonLines, recordingFile } from '../recording-file.js';

async function read(content: string | Uint8Array, rest: object) {
  const recording = await opened(recordingFile(content), rest);
  return { fingerprint: recording.fingerprint, examples: await examplesOf(recording) };
}

function failure(content: string | Uint8Array, rest: object) {
  return refusalOf(opened(recordingFile(content), rest));
}

const response = { fields: { response: 'a' } };

describe('a recording in JSON Lines', () => {
  it('reads id, prompt and response by dot paths, in the order of the file', async () => {
    const rows = [
      { key: 7, q: { text: 'Q1' }, model: { answers: ['x', 'A1'] } },
      { key: 'k', q: { text: '' }, model: { answers: ['y', 'A2'] } },
    ];
    const fields = { id: 'key', prompt: 'q.text', response: 'model.answers.1' };
    expect((await read(jsonLines(rows), { fields })).examples).toEqual([
      { kind: 'text', id: '7', prompt: 'Q1', response: 'A1' },
      { kind: 'text', id: 'k', prompt: '', response: 'A2' },
    ]);
  });

  it('takes the line number as id where no field is named, blank lines counted', async () => {
    const { examples } = await read('\n{"a":"x"}\r\n \n{"a":"y"}', response);
    expect(examples.map(({ id }) => id)).toEqual(['line-2', 'line-4']);
  });

  it('gives the SHA-256 of the whole file, whatever slice is read', async () => {
    const content = jsonLines([{ a: 'x' }, { a: 'y' }]);
    const wanted = createHash('sha256').update(content).digest('hex');
    const sliced = await read(content, { ...response, rows: { first: 2, count: 1 } });
    expect(sliced.fingerprint).toBe(wanted);
    expect(sliced.examples.map((example) => example.response)).toEqual(['y']);
  });

  it('keeps text that spans chunks of the file whole', async () => {
    const long = '€'.repeat(70_001);
    const { examples } = await read(jsonLines([{ a: 'x' }, { a: long }, { a: 'z' }]), response);
    expect(examples.map((example) => example.response)).toEqual(['x', long, 'z']);
  });

  it('drops a byte order mark', async () => {
    expect((await read('\uFEFF{"a":"x"}', response)).examples).toHaveLength(1);
  });

  it('rewrites every response', async () => {
    const rewrite = { pattern: '^#### (.*)$', replacement: 'A: $1' };
    const { examples } = await read(jsonLines([{ a: '1+1\n#### 2' }, { a: 'none' }]), {
      ...response,
      rewrite,
    });
    expect(examples.map((example) => example.response)).toEqual(['1+1\nA: 2', 'none']);
  });

  it('names file, line, field, received and expected', async () => {
    const { fields, message } = await failure(jsonLines([{ a: 'x' }, { a: { b: 1 } }]), {
      fields: { response: 'a.c' },
    });
    expect(fields).toMatchObject({ line: 1, field: 'a.c', received: 'nothing', total: 2 });
    expect(message).toMatch(/data\.jsonl:1 field 'a\.c': received nothing, expected a non-empty/u);
  });

  it.each([
    ['a line that is not JSON', '{"a":"x"}\n{"a":', 2, /a JSON object on one line/u],
    ['a row that is no object', '["x"]', 1, /expected a JSON object\./u],
    ['a missing response', '{"b":"x"}', 1, /received nothing/u],
    ['a response of another type', '{"a":3}', 1, /received 3, expected a non-empty string/u],
    ['an empty response', '{"a":""}', 1, /received an empty string/u],
    ['a response of white space', '{"a":" \\n"}', 1, /expected a non-empty string/u],
  ])('refuses %s', async (_, content, line, message) => {
    const error = await failure(content, response);
    expect(error.fields).toMatchObject({ line });
    expect(error.message).toMatch(message);
  });

  it('refuses broken UTF-8 instead of reading U+FFFD', async () => {
    const bytes = Buffer.concat([Buffer.from('{"a":"'), Buffer.of(0xc3), Buffer.from('"}\n')]);
    const error = await failure(bytes, response);
    expect(error.fields).toMatchObject({ line: 1, received: 'bytes that are not UTF-8' });
  });

  it.each([
    ['id', '{"k":"\\ud800","q":"Q","a":"A"}', 'k', '"\\ud800"'],
    ['prompt', '{"k":1,"q":"x\\udc00","a":"A"}', 'q', '"x\\udc00"'],
    ['response', '{"k":1,"q":"Q","a":"\\udc00\\ud800"}', 'a', '"\\udc00\\ud800"'],
  ])('refuses half of a surrogate pair in the %s', async (_, row, field, shown) => {
    const fields = { id: 'k', prompt: 'q', response: 'a' };
    const error = await failure(`{"k":0,"q":"","a":"x"}\n${row}\n`, { fields });
    expect(error.fields).toMatchObject({
      line: 2,
      field,
      received: `${shown}, which holds half of a surrogate pair`,
      expected: 'well-formed Unicode text',
    });
    expect(error.message).toMatch(/data\.jsonl:2 field/u);
  });

  it('reads a whole surrogate pair, escaped or not', async () => {
    const { examples } = await read('{"a":"\\ud83d\\ude00"}\n{"a":"😀"}', response);
    expect(examples.map((example) => example.response)).toEqual(['😀', '😀']);
  });

  it('refuses an id that is used twice and says where it was first', async () => {
    const error = await failure(
      jsonLines([
        { id: 1, a: 'x' },
        { id: '1', a: 'y' },
      ]),
      {
        fields: { id: 'id', response: 'a' },
      },
    );
    expect(error.fields).toMatchObject({
      line: 2,
      field: 'id',
      received: '"1", the id of line 1',
    });
  });

  it('refuses an empty file, and a slice beyond its end', async () => {
    expect((await failure('\n', response)).fields).toMatchObject({ received: '0 rows' });
    const slice = { ...response, rows: { first: 2, count: 3 } };
    expect((await failure(jsonLines([{ a: 'x' }, { a: 'y' }]), slice)).fields).toMatchObject({
      received: '2 rows',
      expected: '4 rows or more',
    });
  });

  it('refuses a rewrite that empties a response or changes none', async () => {
    const empties = { ...response, rewrite: { pattern: '.+', replacement: '' } };
    expect((await failure('{"a":"x"}', empties)).message).toMatch(/which the rewrite empties/u);
    const idle = { ...response, rewrite: { pattern: '####', replacement: 'A' } };
    expect((await failure('{"a":"x"}', idle)).message).toMatch(/no response that the rewrite/u);
  });

  it('lists ten problems and counts them all', async () => {
    const error = await failure('{}\n'.repeat(25), response);
    expect(error.fields['others']).toHaveLength(9);
    expect(error.fields['total']).toBe(25);
    expect(error.message.split('\n')).toHaveLength(11);
  });

  it('does not parse rows outside the slice', async () => {
    const { examples } = await read('junk\n{"a":"x"}\njunk', {
      ...response,
      rows: { first: 2, count: 1 },
    });
    expect(examples).toHaveLength(1);
  });

  it('keeps metadata under the names that the options give, whatever the row has of it', async () => {
    const metadata = { t: 'meta.temperature', by: 'model' };
    const rows = [{ a: 'x', meta: { temperature: 0.5 }, model: 'm' }, { a: 'y' }];
    const { examples } = await read(jsonLines(rows), { fields: { response: 'a', metadata } });
    expect(examples.map((example) => example.metadata)).toEqual([{ t: 0.5, by: 'm' }, undefined]);
  });

  it('refuses metadata that no row has, and what a record could not hold', async () => {
    const fields = { response: 'a', metadata: ['b', 'c'] };
    const missing = await failure('{"a":"x","b":1}\n{"a":"y"}', { fields });
    expect(missing.fields).toMatchObject({ field: 'c', received: 'no row that has it' });
    const broken = await failure('{"a":"x","b":1e999,"c":["\\ud800"]}', { fields });
    expect(broken.fields).toMatchObject({ field: 'b', total: 2 });
  });

  it('takes the slice among the rows that a condition takes', async () => {
    const rows = ['p', 'q', 'p', 'q', 'p'].map((by, i) => ({ by, a: `A${i}` }));
    const options = { ...response, where: { by: 'p' }, rows: { first: 2, count: 1 } };
    expect((await read(jsonLines(rows), options)).examples.map((each) => each.response)).toEqual([
      'A2',
    ]);
    const junk = `${jsonLines(rows)}junk`;
    expect((await read(junk, options)).examples).toHaveLength(1);
    const beyond = { ...options, rows: { first: 3, count: 2 } };
    expect((await failure(jsonLines(rows), beyond)).fields).toMatchObject({ received: '3 rows' });
  });

  it('names what breaks a file before its bad rows, and alone where these are skipped', async () => {
    const content = `{}\n`.repeat(20);
    const beyond = { ...response, rows: { first: 1, count: 30 } };
    const stopping = await failure(content, beyond);
    expect(stopping.fields).toMatchObject({ received: '20 rows', total: 21 });
    const skipping = await failure(content, { ...beyond, onBadRow: 'skip' });
    expect(skipping.fields).not.toHaveProperty('total');
    expect(skipping.next).not.toMatch(/onBadRow/u);
  });
});
