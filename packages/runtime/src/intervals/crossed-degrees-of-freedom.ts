import { sampleVariance } from './standard-error.js';

/**
 * Degrees of freedom of the mean of a seeds × items table, by Satterthwaite from the variance of its
 * item means (n − 1) and of its seed means (S − 1). Few seeds that differ much leave few degrees.
 */
export function crossedDegreesOfFreedom(table: readonly (readonly number[])[]): number {
  const seeds = table.length;
  const items = table[0]!.length;
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const itemMeans = table[0]!.map((_, item) => mean(table.map((row) => row[item]!)));
  const ofItems = sampleVariance(itemMeans) / items;
  const ofSeeds = sampleVariance(table.map(mean)) / seeds;
  if (ofItems + ofSeeds === 0) return items - 1;
  return (ofItems + ofSeeds) ** 2 / (ofItems ** 2 / (items - 1) + ofSeeds ** 2 / (seeds - 1));
}
