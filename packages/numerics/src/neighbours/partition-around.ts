/**
 * Reorders keys[start..end) and, alike, order[start..end) so that everything before `middle` is
 * not above, and everything from `middle` on is not below, keys[middle].
 *
 * Hoare's selection with the median of three; runs of equal keys split evenly.
 */
export function partitionAround(
  keys: Float64Array,
  order: Int32Array,
  range: { readonly start: number; readonly middle: number; readonly end: number },
): void {
  const middle = range.middle;
  let low = range.start;
  let high = range.end - 1;
  while (low < high) {
    const pivot = medianOfThree(keys[low]!, keys[(low + high) >> 1]!, keys[high]!);
    let i = low;
    let j = high;
    while (i <= j) {
      while (keys[i]! < pivot) i++;
      while (keys[j]! > pivot) j--;
      if (i > j) break;
      const key = keys[i]!;
      keys[i] = keys[j]!;
      keys[j] = key;
      const row = order[i]!;
      order[i] = order[j]!;
      order[j] = row;
      i++;
      j--;
    }
    if (middle <= j) high = j;
    else if (middle >= i) low = i;
    else return;
  }
}

function medianOfThree(a: number, b: number, c: number): number {
  if (a < b) return b < c ? b : Math.max(a, c);
  return a < c ? a : Math.max(b, c);
}
