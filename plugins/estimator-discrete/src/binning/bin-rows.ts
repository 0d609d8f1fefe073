import type { Matrix } from '@ggmi/core';
import { columnOf } from '@ggmi/numerics';
import { numberKeys, type SymbolSample } from '../counting/number-keys.js';
import { jointSymbols } from '../counting/symbol-sample.js';
import { requireFinite, requireVariation } from './require-binnable.js';

/** Lower edges of all bins but the first, ascending, from a column of finite values. */
export type BinEdges = (column: Float64Array, bins: number) => Float64Array;

/**
 * The symbol of every row after each of its columns was put into one of `bins` bins: rows are equal
 * where all their columns fall into the same bins.
 *
 * @throws DATA_INVALID for an empty block, a value that is not finite, and a constant column.
 */
export function binRows(
  block: Matrix,
  { name, bins, edges }: { readonly name: string; readonly bins: number; readonly edges: BinEdges },
): SymbolSample {
  requireFinite(block, name);
  const columns = Array.from({ length: block.columns }, (_, index) => {
    const column = columnOf(block, index);
    requireVaried(column, `column ${index} of ${name}`);
    const lower = edges(column, bins);
    return numberKeys(column.map((value) => binOf(value, lower)));
  });
  return columns.reduce(jointSymbols);
}

/** How many lower edges are at or below the value, by bisection. */
function binOf(value: number, lower: Float64Array): number {
  let from = 0;
  let to = lower.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (lower[middle]! <= value) from = middle + 1;
    else to = middle;
  }
  return from;
}

function requireVaried(column: Float64Array, where: string): void {
  const lowest = column.reduce((least, value) => Math.min(least, value), Infinity);
  const highest = column.reduce((most, value) => Math.max(most, value), -Infinity);
  requireVariation(lowest, highest, where);
}
