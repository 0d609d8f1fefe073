const value = new Float64Array(1);
const bits = new BigUint64Array(value.buffer);

/**
 * The largest double below a number ≥ 0 (IEEE 754 nextDown).
 *
 * For doubles d < r and d ≤ nextBelow(r) are the same condition, so strict and non-strict counts
 * share one comparison without an epsilon.
 */
export function nextBelow(number: number): number {
  if (number === 0) return -Number.MIN_VALUE;
  value[0] = number;
  bits[0]! -= 1n;
  return value[0];
}
