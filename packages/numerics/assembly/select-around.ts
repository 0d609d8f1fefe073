/**
 * Reorders keys[start..end) and, alike, order[start..end) so that everything before `middle` is
 * not above, and everything from `middle` on not below, keys[middle]. Hoare's selection with the
 * median of three; runs of equal keys split evenly.
 */
export function selectAround(keys: usize, order: usize, start: i32, middle: i32, end: i32): void {
  let low = start;
  let high = end - 1;
  while (low < high) {
    const pivot = medianOfThree(at(keys, low), at(keys, (low + high) >> 1), at(keys, high));
    let i = low;
    let j = high;
    while (i <= j) {
      while (at(keys, i) < pivot) i++;
      while (at(keys, j) > pivot) j--;
      if (i > j) break;
      swap(keys, i, j);
      swap(order, i, j);
      i++;
      j--;
    }
    if (middle <= j) high = j;
    else if (middle >= i) low = i;
    else return;
  }
}

function at(keys: usize, position: i32): f32 {
  return load<f32>(keys + 4 * usize(position));
}

function swap(words: usize, i: i32, j: i32): void {
  const left = words + 4 * usize(i);
  const right = words + 4 * usize(j);
  const word = load<i32>(left);
  store<i32>(left, load<i32>(right));
  store<i32>(right, word);
}

function medianOfThree(a: f32, b: f32, c: f32): f32 {
  return max(min(a, b), min(max(a, b), c));
}
