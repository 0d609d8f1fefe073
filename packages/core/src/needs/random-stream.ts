/**
 * A keyed stream of pseudo-random numbers. The same key gives the same bits on every machine of
 * one Node version and architecture.
 */
export interface RandomStream {
  readonly key: string;
  /** Uniform on [0, 1) with 53 random bits. */
  uniform(): number;
  /** Uniform integer in 0..2^32-1. */
  uint32(): number;
  /** Uniform integer in 0..bound-1, without modulo bias. */
  integer(bound: number): number;
  /** Standard normal. */
  normal(): number;
  /** An independent stream addressed by this key and `key`, whatever was drawn from this one. */
  fork(key: string): RandomStream;
}
