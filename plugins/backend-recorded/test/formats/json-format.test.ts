import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonArrayElements } from '../../src/formats/json-array-elements.js';
import { jsonFormat } from '../../src/formats/json-format.js';
import { examplesOf, opened, refusalOf } from '../opened.js';
import { recordingFile } from '../recording-file.js';

const response = { fields: { response: 'a' } };

function open(content: string | Uint8Array, at?: string) {
  return opened(recordingFile(content, 'data.json'), response, { format: jsonFormat({ at }) });
}

async function responses(content: string, at?: string) {
  return (await examplesOf(await open(content, at))).map((example) => example.response);
}

async function refusal(content: string | Uint8Array, at?: string) {
  return refusalOf(open(content, at));
}

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size)
    yield bytes.subarray(start, start + size);
}

describe('a recording in JSON', () => {
  it('splits any array into its elements, whatever the chunks and the spaces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue()),
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom(undefined, 1, '\t'),
        async (values, size, indent) => {
          const text = JSON.stringify({ x: [values], y: values }, undefined, indent);
          const bytes = Buffer.from(text);
          const found: unknown[] = [];
          for await (const batch of jsonArrayElements(chunksOf(bytes, size), ['y'])) {
            for (const element of batch) {
              found.push(JSON.parse(Buffer.from(element.bytes).toString()));
              const again = bytes.subarray(element.start, element.start + element.bytes.length);
              expect(again).toEqual(Buffer.from(element.bytes));
            }
          }
          expect(found).toEqual(JSON.parse(JSON.stringify(values)));
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });

  it('reads the array at a path, past other keys of the same name and escaped ones', async () => {
    const text =
      '{"z": {"items": [1]}, "items": 3, "d\\u0061ta": {"no": [], "items": [{"a": "x"}]}}';
    expect(await responses(text, 'data.items')).toEqual(['x']);
  });

  it('drops a byte order mark, and reads an array on one line or many', async () => {
    expect(await responses('\uFEFF[{"a":"x"},{"a":"y"}]')).toEqual(['x', 'y']);
    expect(await responses('[\r\n {"a":\r\n "x"}\r\n]\r\n')).toEqual(['x']);
  });

  it('names line and row of a bad row, and goes on behind it', async () => {
    const { fields } = await refusal('[\n{"a":"x"},\n{"a":1},\n{"a" "y"},\n["z"]\n]');
    expect(fields).toMatchObject({ line: 3, row: 2, field: 'a', received: '1', total: 3 });
    expect(fields['others']).toMatchObject([
      { line: 4, row: 3, received: '"{\\"a\\" \\"y\\"}"', expected: 'a JSON object' },
      { line: 5, row: 4, received: '["z"]' },
    ]);
  });

  it.each([
    ['one object', '{"a":"x"}', undefined, 1, /Name the path of the array by the option at/u],
    ['JSON Lines', '{"a":"x"}\n{"a":"y"}', undefined, 1, /one object per line is for/u],
    ['a path that ends early', '{"data":\n{"item":[]}}', 'data.items', 2, /Did you mean 'item'/u],
    ['a path to an object', '{"data":{}}', 'data', 1, /Name the path/u],
    ['a path to text', '{"data":"x"}', 'data', 1, /Correct the option at/u],
    ['an array that is cut short', '[{"a":"x"},\n{"a":"y"', undefined, 2, /cut short/u],
    ['an array without its bracket', '[{"a":"x"}\n', undefined, 1, /cut short/u],
    ['an object that is cut short', '{"b":[1],"a":[{"a":"x"}]', 'a', 1, /cut short/u],
    ['a file that ends before the array', '{"b":[1', 'a', 1, /cut short/u],
    ['a comma before the end', '[{"a":"x"},\n]', undefined, 2, /Mend/u],
    ['two commas', '[{"a":"x"},,{"a":"y"}]', undefined, 1, /Mend/u],
    ['a bracket of the other kind', '[{"a":"x"}\n}]', undefined, 2, /Mend/u],
    ['a string over two lines', '[{"a":"x\ny"}]', undefined, 1, /Mend/u],
    ['text behind the end', '[{"a":"x"}]\n[', undefined, 2, /Mend/u],
  ])('refuses %s, with its line', async (_, content, at, line, next) => {
    const error = await refusal(content, at);
    expect(error.fields).toMatchObject({ line });
    expect(error.next).toMatch(next);
  });

  it('refuses an empty array, and a file of spaces', async () => {
    expect((await refusal('[]')).fields).toMatchObject({ received: '0 rows' });
    expect((await refusal(' \n')).fields).toMatchObject({ received: 'an empty file' });
  });

  it('refuses broken UTF-8 with its row', async () => {
    const bytes = Buffer.concat([
      Buffer.from('[{"a":"x"},\n{"a":"'),
      Buffer.of(0xc3),
      Buffer.from('"}]'),
    ]);
    const { fields } = await refusal(bytes);
    expect(fields).toMatchObject({ line: 2, row: 2, received: 'bytes that are not UTF-8' });
  });
});
