import { studentTTwoSided, variance } from '@ggmi/numerics';
import { crossedDegreesOfFreedom } from '@ggmi/runtime';

/** The mean of a table, and how well it is known. */
export interface CrossedMean {
  readonly value: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  /** Two-sided, of Student's t test of a mean of 0. */
  readonly pValue: number;
}

/**
 * The mean of a table of rows (seeds or trainings) × held-out items, both drawn at random. Its variance
 * is that of the item means over the items plus that of the row means over the rows, a little too large
 * where single cells vary on their own (Owen 2007, doi 10.1214/07-AOAS122); one row alone says nothing of
 * rows, and the mean is then one given that row. Degrees of freedom by Satterthwaite. On a table of
 * paired differences this is the paired t test.
 *
 * @param table `[row][item]`, at least two items.
 */
export function crossedMean(table: readonly (readonly number[])[]): CrossedMean {
  const rows = table.length;
  const items = table[0]!.length;
  const itemMeans = table[0]!.map((_, item) => meanOf(table.map((row) => row[item]!)));
  const rowMeans = table.map(meanOf);
  const ofItems = variance(Float64Array.from(itemMeans), { divisor: 'n-1' }) / items;
  const ofRows = rows === 1 ? 0 : variance(Float64Array.from(rowMeans), { divisor: 'n-1' }) / rows;
  const value = meanOf(rowMeans);
  const standardError = Math.sqrt(ofItems + ofRows);
  const degreesOfFreedom = rows === 1 ? items - 1 : Math.max(1, crossedDegreesOfFreedom(table));
  const pValue = pValueOf(value, standardError, degreesOfFreedom);
  return { value, standardError, degreesOfFreedom, pValue };
}

/** Without any spread a mean is 0 or it is not. */
function pValueOf(value: number, standardError: number, degreesOfFreedom: number): number {
  if (standardError === 0) return value === 0 ? 1 : 0;
  return studentTTwoSided(Math.abs(value / standardError), degreesOfFreedom).outside;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
