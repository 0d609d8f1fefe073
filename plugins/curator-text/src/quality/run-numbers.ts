/**
 * Numbers runs that are made of two: entry i names left[i] followed by right[i + gap], equal numbers
 * for equal pairs, 0, 1, 2 … in order of appearance.
 */
export function joinedRuns(left: Int32Array, right: Int32Array, gap: number): Int32Array {
  const count = Math.max(0, Math.min(left.length, right.length - gap));
  const numbers = new Int32Array(count);
  // Open addressing with linear probing: where a pair appeared first, plus one; half full at most.
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * count + 2)));
  const mask = slots.length - 1;
  let next = 0;
  for (let i = 0; i < count; i++) {
    let slot = hashOf(left[i]!, right[i + gap]!) & mask;
    let first = slots[slot]! - 1;
    while (first >= 0 && (left[first] !== left[i] || right[first + gap] !== right[i + gap])) {
      slot = (slot + 1) & mask;
      first = slots[slot]! - 1;
    }
    if (first < 0) slots[slot] = i + 1;
    numbers[i] = first < 0 ? next++ : numbers[first]!;
  }
  return numbers;
}

/** Two rounds of the finaliser of MurmurHash3: neighbouring numbers land far apart. */
function hashOf(left: number, right: number): number {
  let hash = Math.imul(left, 0x9e3779b1) ^ right;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Numbers the runs of `length` units that begin at each unit; equal runs have equal numbers. */
export function runNumbers(units: Int32Array, length: number): Int32Array {
  let runs = units;
  for (let joined = 1; joined < length;) {
    // Doubling as far as it goes, then two that overlap: equal if and only if the whole is.
    const gap = Math.min(joined, length - joined);
    runs = joinedRuns(runs, runs, gap);
    joined += gap;
  }
  return runs;
}
