/**
 * Maps that leave an estimator's value as it is, to rounding.
 *
 * - `scale`: every column times a factor above 0, plus a number; factors may differ.
 * - `linear`: a block through an invertible matrix.
 * - `monotone`: every column through a strictly increasing function; functions may differ.
 * - `relabelling`: the symbols of a discrete block renamed one to one.
 */
export type Invariance = 'scale' | 'linear' | 'monotone' | 'relabelling';
