/**
 * For each value how many of the sorted ones have a computed difference up to its gap, itself
 * included; a negative gap counts nothing. Bisection on the difference as the joint search
 * computes it: rounded subtraction is monotone, so no bound has to be repaired.
 */
export function countSorted(
  sorted: usize,
  length: i32,
  values: usize,
  gaps: usize,
  counts: usize,
  start: i32,
  end: i32,
): void {
  for (let at = start; at < end; at++) {
    const value = load<f64>(values + 8 * usize(at));
    const gap = load<f64>(gaps + 8 * usize(at));
    store<i32>(counts + 4 * usize(at), gap < 0 ? 0 : countAround(sorted, length, value, gap));
  }
}

/** Both ends at once and without branches: the two chains of loads overlap. */
function countAround(sorted: usize, length: i32, value: f64, gap: f64): i32 {
  let inside = sorted;
  let beyond = sorted;
  let left = length;
  while (left > 1) {
    const half = left >> 1;
    const step: usize = 8 * usize(half);
    const lower = load<f64>(inside + step - 8);
    const upper = load<f64>(beyond + step - 8);
    inside = select(inside, inside + step, value - lower <= gap);
    beyond = select(beyond + step, beyond, upper - value <= gap);
    left -= half;
  }
  if (value - load<f64>(inside) > gap) inside += 8;
  if (load<f64>(beyond) - value <= gap) beyond += 8;
  return i32((beyond - inside) >> 3);
}
