/**
 * Bounds on set sizes and overlaps that a Jaccard similarity of at least `threshold` implies. Each is
 * loosened by far more than the rounding of its own computation, so that filters lose no match; what
 * counts as a match is decided by the quotient itself.
 */
export interface JaccardBounds {
  readonly threshold: number;
  /** Tokens of a set of `size` of which one, in any fixed order, every match must share. */
  prefixLength(size: number): number;
  /** Smallest size of a match of a set of `size`. */
  leastSize(size: number): number;
  /** Largest size of a match of a set of `size`. */
  largestSize(size: number): number;
  /** Shared tokens that two sets whose sizes sum to `sizes` need. */
  leastOverlap(sizes: number): number;
}

const SLACK = 1e-12;

/** The bounds of one threshold in (0, 1]; Bayardo, Ma & Srikant 2007, section 4; Xiao et al. 2008, section 2. */
export function jaccardBounds(threshold: number): JaccardBounds {
  const share = threshold / (1 + threshold);
  const atLeast = (value: number): number => Math.max(1, Math.ceil(value * (1 - SLACK)));
  return {
    threshold,
    prefixLength: (size) => size - atLeast(threshold * size) + 1,
    leastSize: (size) => atLeast(threshold * size),
    largestSize: (size) => Math.floor((size / threshold) * (1 + SLACK)),
    leastOverlap: (sizes) => atLeast(share * sizes),
  };
}
