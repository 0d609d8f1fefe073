import { describe, expect, it } from 'vitest';
import { numberArray, type PartReader } from '../../../src/inspect/losses/number-array.js';

const head = '{"losses":';

function written(text: string) {
  const bytes = Buffer.from(`${head}${text}}`);
  const array = numberArray(bytes, { start: head.length, end: head.length + text.length });
  const read: PartReader = (parts) => parts.map(({ start, end }) => bytes.subarray(start, end));
  return { array, read };
}

describe('the numbers of an array in a payload', () => {
  it('are found at any place, to the last bit', () => {
    const numbers = Array.from(
      { length: 200 },
      (_, index) => Math.sin(index) * 10 ** (index - 100),
    );
    const { array, read } = written(JSON.stringify(numbers));
    expect(array.count).toBe(200);
    expect(array.all(read)).toEqual(numbers);
    const places = [199, 0, 63, 64, 127, 128, 0];
    expect(array.at(places, read)).toEqual(places.map((place) => numbers[place]));
    expect(written('[]').array.count).toBe(0);
    expect(array.at([], read)).toEqual([]);
  });

  it.each(['[1,null,2]', '[1,"3",2]', '[1,,2]', '[1,NaN,2]', '[1,true,2]'])(
    'are none where %s stands, and that is said',
    (text) => {
      const { array, read } = written(text);
      expect(() => array.at([1], read)).toThrow(/no number|JSON/);
      expect(() => array.all(read)).toThrow(/no number|JSON/);
    },
  );
});
