/** Rows as symbols 0..distinct-1, numbered by first appearance. */
export interface SymbolSample {
  readonly symbols: Int32Array;
  readonly distinct: number;
}

/** Cells of a lookup table per row; sparser keys go through a map. */
const CELLS_PER_ROW = 4;

/** Numbers whole numbers by first appearance: equal keys, equal symbols, and no others. O(rows). */
export function numberKeys(keys: Float64Array): SymbolSample {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const key of keys) {
    if (key < lowest) lowest = key;
    if (key > highest) highest = key;
  }
  const cells = highest - lowest + 1;
  return cells <= CELLS_PER_ROW * keys.length ? byTable(keys, { lowest, cells }) : byMap(keys);
}

function byTable(
  keys: Float64Array,
  { lowest, cells }: { readonly lowest: number; readonly cells: number },
): SymbolSample {
  // Symbol + 1; 0 where the key did not occur yet.
  const numbers = new Int32Array(cells);
  const symbols = new Int32Array(keys.length);
  let distinct = 0;
  for (let row = 0; row < keys.length; row++) {
    const cell = keys[row]! - lowest;
    if (numbers[cell] === 0) numbers[cell] = ++distinct;
    symbols[row] = numbers[cell]! - 1;
  }
  return { symbols, distinct };
}

function byMap(keys: Float64Array): SymbolSample {
  const numbers = new Map<number, number>();
  const symbols = new Int32Array(keys.length);
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!;
    let symbol = numbers.get(key);
    if (symbol === undefined) {
      symbol = numbers.size;
      numbers.set(key, symbol);
    }
    symbols[row] = symbol;
  }
  return { symbols, distinct: numbers.size };
}
