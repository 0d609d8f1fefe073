import { normalQuantile, studentTQuantile } from '@ggmi/numerics';
import { sampleVariance } from '../../intervals/standard-error.js';
import { stretchToStudent } from '../../intervals/stretch-to-student.js';
import type { PairedTables } from './bootstrap-differences.js';

/**
 * How much wider than a normal interval that of a difference of two runs is: by the items and the
 * trainings that it stands on, as within one run.
 */
export function stretchOfDifference(
  { here, there }: PairedTables,
  { trainings, level }: { readonly trainings: 'paired' | 'independent'; readonly level: number },
): number {
  const [first, second] = [itemMeans(here), itemMeans(there)];
  const means = second.map((loss, item) => loss - first[item]!);
  if (here.length === 1 && there.length === 1) return stretchToStudent([means], level);
  if (trainings === 'paired') {
    const rows = there.map((row, index) => row.map((loss, item) => loss - here[index]![item]!));
    return stretchToStudent(rows, level);
  }
  return (
    studentTQuantile((1 + level) / 2, degreesOfFreedom(means, [here, there])) /
    normalQuantile((1 + level) / 2)
  );
}

/** Satterthwaite over three parts: items, trainings of the one run, trainings of the other. */
function degreesOfFreedom(
  means: readonly number[],
  tables: readonly (readonly (readonly number[])[])[],
): number {
  const parts = [
    { variance: sampleVariance(means) / means.length, free: means.length - 1 },
    ...tables
      .filter((rows) => rows.length > 1)
      .map((rows) => ({
        variance: sampleVariance(rows.map(mean)) / rows.length,
        free: rows.length - 1,
      })),
  ];
  const total = parts.reduce((sum, { variance }) => sum + variance, 0);
  if (total === 0) return means.length - 1;
  const spread = parts.reduce((sum, { variance, free }) => sum + variance ** 2 / free, 0);
  return Math.max(1, total ** 2 / spread);
}

function itemMeans(rows: readonly (readonly number[])[]): readonly number[] {
  return rows[0]!.map((_, item) => mean(rows.map((row) => row[item]!)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
