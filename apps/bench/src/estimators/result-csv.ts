import { csvText, type CsvColumn } from '../tables/csv-text.js';
import type { TaskRow } from './task-row.js';

const columns: readonly CsvColumn<TaskRow>[] = [
  ['task', ({ task }) => task],
  ['truth', ({ truth }) => truth],
  ['rows', ({ rows }) => rows],
  ['estimator', ({ estimator }) => estimator],
  ['unit', ({ unit }) => unit],
  ['kind', ({ kind }) => kind],
  ['runs', ({ runs }) => runs],
  ['estimates', ({ estimates }) => estimates],
  ['mean_value', ({ meanValue }) => meanValue],
  ['bias', ({ errors }) => errors?.bias],
  ['spread', ({ errors }) => errors?.spread],
  ['rmse', ({ errors }) => errors?.rmse],
  ['mean_absolute_error', ({ errors }) => errors?.meanAbsolute],
  ['intervals', ({ intervals }) => intervals.count],
  ['coverage', ({ intervals }) => intervals.coverage],
  ['median_half_width', ({ intervals }) => intervals.medianHalfWidth],
  ['unwarned_intervals', ({ unwarnedIntervals }) => unwarnedIntervals.count],
  ['unwarned_coverage', ({ unwarnedIntervals }) => unwarnedIntervals.coverage],
  ['unwarned_median_half_width', ({ unwarnedIntervals }) => unwarnedIntervals.medianHalfWidth],
  ['tests', ({ test }) => test.count],
  ['tests_rejected', ({ test }) => test.rejected],
  ['failures', ({ failures }) => codesText(failures)],
  ['warned_runs', ({ warnedRuns }) => warnedRuns],
  ['warnings', ({ warnings }) => codesText(warnings)],
  ['cpu_ms', ({ cpuMs }) => cpuMs],
  ['wall_ms', ({ wallMs }) => wallMs],
  ['longest_wall_ms', ({ longestWallMs }) => longestWallMs],
  ['memory_mb', ({ memoryMB }) => memoryMB],
];

/** Rows as comma-separated values. */
export function resultCsv(rows: readonly TaskRow[]): string {
  return csvText(rows, columns);
}

function codesText(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([code, count]) => `${code}:${count}`)
    .join(' ');
}
