import type { ByteRange } from '../bytes/json-ranges.js';
import { COMMA } from '../bytes/json-bytes.js';

const BLOCK = 64;

/** An array of numbers in a payload: the place of every 64th, so that few are read for a page. */
export interface NumberArray {
  readonly count: number;
  /** Some numbers of the array, which `read` gives the bytes of. */
  at(places: readonly number[], read: (part: ByteRange) => Buffer): readonly number[];
}

/** Finds the numbers of an array of canonical JSON, whose range is `array`; none may be nested. */
export function numberArray(bytes: Buffer, { start, end }: ByteRange): NumberArray {
  const blocks: number[] = [start + 1];
  let count = end - start > 2 ? 1 : 0;
  for (let place = start + 1; place < end - 1; place++) {
    if (bytes[place] !== COMMA) continue;
    if (count % BLOCK === 0) blocks.push(place + 1);
    count += 1;
  }
  // As if a comma stood behind the last one.
  blocks.push(end);
  const readBlock = (block: number, read: (part: ByteRange) => Buffer): readonly number[] => {
    const part = read({ start: blocks[block]!, end: blocks[block + 1]! - 1 });
    // Made of numbers by the cell that wrote it.
    return JSON.parse(`[${part.toString('latin1')}]`) as readonly number[];
  };
  return {
    count,
    at(places, read) {
      const known = new Map<number, readonly number[]>();
      return places.map((place) => {
        const block = Math.floor(place / BLOCK);
        const numbers = known.get(block) ?? readBlock(block, read);
        known.set(block, numbers);
        return numbers[place % BLOCK]!;
      });
    },
  };
}
