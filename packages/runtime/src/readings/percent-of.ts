/** A share in words: 0.125 as `12.5 %`. */
export function percentOf(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
