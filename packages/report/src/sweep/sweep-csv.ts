import type { RunSummary } from '@ggmi/core';
import { numbersTable } from '../export/numbers-table.js';
import { tableCsv } from '../export/table-csv.js';

/**
 * Every number of every point of a sweep as CSV (RFC 4180), one line each, digits in full; undefined
 * for a run without a sweep.
 */
export function sweepCsv(summary: RunSummary): string | undefined {
  return summary.points === undefined ? undefined : tableCsv(numbersTable(summary));
}
