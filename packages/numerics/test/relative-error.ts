/** |value − truth| / |truth|, and the absolute error where the truth is 0. */
export function relativeError(value: number, truth: number): number {
  return truth === 0 ? Math.abs(value) : Math.abs(value / truth - 1);
}
