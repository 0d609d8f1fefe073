import type { TaskRow } from './task-row.js';

const columns: readonly (readonly [
  string,
  (row: TaskRow) => string | number | null | undefined,
])[] = [
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

/** Rows as comma-separated values (RFC 4180); what does not exist is empty. */
export function resultCsv(rows: readonly TaskRow[]): string {
  const lines = [
    columns.map(([name]) => name),
    ...rows.map((row) => columns.map(([, value]) => fieldText(value(row)))),
  ];
  return `${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

function fieldText(value: string | number | null | undefined): string {
  const text = value === null || value === undefined ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function codesText(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([code, count]) => `${code}:${count}`)
    .join(' ');
}
