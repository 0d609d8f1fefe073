/**
 * Adjusted p-values of several tests (Holm 1979), in the order given: at most α exactly where the
 * step-down procedure rejects at family-wise level α.
 */
export function holmAdjustment(pValues: readonly number[]): readonly number[] {
  const order = pValues.map((_, index) => index).toSorted((a, b) => pValues[a]! - pValues[b]!);
  const adjusted = Array.from(pValues, () => 1);
  let largest = 0;
  for (const [step, index] of order.entries()) {
    largest = Math.max(largest, Math.min(1, (pValues.length - step) * pValues[index]!));
    adjusted[index] = largest;
  }
  return adjusted;
}
