/** Which distances a range count takes: below the radius, or up to and including it. */
export type RangeComparison = 'strictly-within' | 'within';
