import type { ByteRange } from '../bytes/json-ranges.js';
import { COMMA } from '../bytes/json-bytes.js';

const BLOCK = 64;

/** Gives the bytes of some parts of a payload, in their order. */
export type PartReader = (parts: readonly ByteRange[]) => readonly Buffer[];

/** An array of numbers in a payload: the place of every 64th, so that few are read for a page. */
export interface NumberArray {
  readonly count: number;
  /**
   * Some numbers of the array.
   *
   * @throws RangeError or SyntaxError where there is no number.
   */
  at(places: readonly number[], read: PartReader): readonly number[];
  /** All of them, as above. */
  all(read: PartReader): readonly number[];
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
  return {
    count,
    all: (read) => {
      const [part = Buffer.alloc(0)] = read([{ start, end }]);
      // What is no array of numbers is refused below.
      const all = JSON.parse(part.toString('latin1')) as readonly unknown[];
      return all.map(checked);
    },
    at(places, read) {
      const blockOf = (place: number): number => Math.floor(place / BLOCK);
      const wanted = [...new Set(places.map(blockOf))];
      const parts = read(
        wanted.map((block) => ({ start: blocks[block]!, end: blocks[block + 1]! - 1 })),
      );
      const partOf = new Map(wanted.map((block, index) => [block, parts[index]!]));
      return places.map((place) => numberAt(partOf.get(blockOf(place))!, place % BLOCK));
    },
  };
}

/** The number behind so many commas, without reading those before it. */
function numberAt(block: Buffer, index: number): number {
  let start = 0;
  for (let commas = 0; commas < index; commas++) start = block.indexOf(COMMA, start) + 1;
  const end = block.indexOf(COMMA, start);
  return checked(JSON.parse(block.toString('latin1', start, end < 0 ? block.length : end)));
}

function checked(value: unknown): number {
  if (typeof value === 'number') return value;
  throw new RangeError('a loss in it is no number');
}
