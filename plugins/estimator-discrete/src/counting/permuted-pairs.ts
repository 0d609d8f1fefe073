import { numberKeys, type SymbolSample } from './number-keys.js';
import { countsOf } from './symbol-sample.js';

/** Cells of a lookup table per row; sparser tables are counted through a map. */
const CELLS_PER_ROW = 4;

/**
 * The counts of the observed pairs with row i of x beside row `permutation[i]` of y, for any number
 * of permutations. O(rows) each.
 */
export function permutedPairs(
  x: SymbolSample,
  y: SymbolSample,
): (permutation: Int32Array) => Int32Array {
  const rows = x.symbols.length;
  const cells = x.distinct * y.distinct;
  if (cells > CELLS_PER_ROW * rows) {
    const keys = new Float64Array(rows);
    return (permutation) => {
      for (let row = 0; row < rows; row++) {
        keys[row] = x.symbols[row]! * y.distinct + y.symbols[permutation[row]!]!;
      }
      return countsOf(numberKeys(keys));
    };
  }
  const counts = new Int32Array(cells);
  return (permutation) => {
    counts.fill(0);
    for (let row = 0; row < rows; row++) {
      counts[x.symbols[row]! * y.distinct + y.symbols[permutation[row]!]!]! += 1;
    }
    return counts.filter((count) => count > 0);
  };
}
