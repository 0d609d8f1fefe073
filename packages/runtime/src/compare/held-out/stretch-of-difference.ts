import { normalQuantile, studentTQuantile } from '@ggmi/numerics';
import { columnMeans } from '../../intervals/crossed-degrees-of-freedom.js';
import { meanOf, sampleVariance } from '../../intervals/standard-error.js';
import { stretchToStudent } from '../../intervals/stretch-to-student.js';
import { rowMinus, type PairedTables } from './paired-tables.js';

/**
 * How much wider than a normal interval that of a difference of two runs is: by the items and the
 * trainings that it stands on, as within one run.
 */
export function stretchOfDifference(
  { here, there }: PairedTables,
  { trainings, level }: { readonly trainings: 'paired' | 'independent'; readonly level: number },
): number {
  // Of one training the number of items alone counts.
  if (here.length === 1 && there.length === 1) return stretchToStudent(there, level);
  if (trainings === 'paired') {
    return stretchToStudent(
      there.map((row, place) => rowMinus(row, here[place]!)),
      level,
    );
  }
  return (
    studentTQuantile((1 + level) / 2, degreesOfFreedom([here, there])) /
    normalQuantile((1 + level) / 2)
  );
}

/** Satterthwaite over three parts: items, trainings of the one run, trainings of the other. */
function degreesOfFreedom(tables: readonly [PairedTables['here'], PairedTables['there']]): number {
  const means = rowMinus(columnMeans(tables[1]), columnMeans(tables[0]));
  const parts = [
    { variance: sampleVariance(means) / means.length, free: means.length - 1 },
    ...tables
      .filter((rows) => rows.length > 1)
      .map((rows) => ({
        variance: sampleVariance(rows.map(meanOf)) / rows.length,
        free: rows.length - 1,
      })),
  ];
  const total = parts.reduce((sum, { variance }) => sum + variance, 0);
  if (total === 0) return means.length - 1;
  const spread = parts.reduce((sum, { variance, free }) => sum + variance ** 2 / free, 0);
  return Math.max(1, total ** 2 / spread);
}
