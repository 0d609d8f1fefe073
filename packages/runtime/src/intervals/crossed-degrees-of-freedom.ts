import { meanOf, sampleVariance } from './standard-error.js';

/**
 * Degrees of freedom of the mean of a seeds × items table, by Satterthwaite from the variance of its
 * item means (n − 1) and of its seed means (S − 1). Few seeds that differ much leave few degrees.
 */
export function crossedDegreesOfFreedom(table: readonly ArrayLike<number>[]): number {
  const seeds = table.length;
  const items = table[0]!.length;
  const ofItems = sampleVariance(columnMeans(table)) / items;
  const ofSeeds = sampleVariance(table.map(meanOf)) / seeds;
  if (ofItems + ofSeeds === 0) return items - 1;
  return (ofItems + ofSeeds) ** 2 / (ofItems ** 2 / (items - 1) + ofSeeds ** 2 / (seeds - 1));
}

/** The mean of every column of a table of rows of one length. */
export function columnMeans(table: readonly ArrayLike<number>[]): Float64Array {
  const sums = new Float64Array(table[0]!.length);
  for (const row of table) {
    for (let item = 0; item < sums.length; item++) sums[item]! += row[item]!;
  }
  return sums.map((sum) => sum / table.length);
}
