import { hashBytes } from './hash-bytes.js';

/** Which n-grams, and the seed that tells them from those of another text. */
export interface NGrams {
  /** Bytes. */
  readonly shortest: number;
  readonly longest: number;
  readonly seed: number;
}

/**
 * Adds the n-grams of `bytes` to `row`: each adds +1 or −1, by the sign of its hash, at the place
 * |hash| mod the length of `row`. A text of fewer bytes than `shortest` counts whole, as one n-gram,
 * so that short and empty texts are told apart too.
 *
 * Source: Weinberger et al. 2009, "Feature hashing for large scale multitask learning": with signs,
 * the inner product of two rows is, in expectation over hashes, that of the counts themselves.
 */
export function addNGrams(
  row: Float64Array,
  bytes: Uint8Array,
  { shortest, longest, seed }: NGrams,
): void {
  if (bytes.length < shortest) addRange(row, bytes, { start: 0, end: bytes.length, seed });
  for (let size = shortest; size <= longest; size++) {
    for (let end = size; end <= bytes.length; end++) {
      addRange(row, bytes, { start: end - size, end, seed });
    }
  }
}

function addRange(
  row: Float64Array,
  bytes: Uint8Array,
  range: { readonly start: number; readonly end: number; readonly seed: number },
): void {
  const hash = hashBytes(bytes, range, range.seed);
  row[Math.abs(hash) % row.length]! += hash < 0 ? -1 : 1;
}
