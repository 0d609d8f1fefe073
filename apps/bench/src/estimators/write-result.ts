import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderBlocks } from '@ggmi/report';
import type { BenchmarkResult } from './benchmark-result.js';
import { resultBlocks } from './result-blocks.js';
import { resultCsv } from './result-csv.js';

/** Absolute paths of what was written. */
export interface ResultFiles {
  readonly json: string;
  readonly csv: string;
  readonly report: string;
}

/** Plain text that any editor shows; the table of tasks is wide. */
const style = { width: 200, color: false, unicode: true };

/** Writes a result into its folder as JSON, as CSV and as a report in full. */
export function writeResult(directory: string, result: BenchmarkResult): ResultFiles {
  const files = {
    json: join(directory, 'result.json'),
    csv: join(directory, 'rows.csv'),
    report: join(directory, 'report.txt'),
  };
  writeFileSync(files.json, `${JSON.stringify(result)}\n`);
  writeFileSync(files.csv, resultCsv(result.rows));
  writeFileSync(files.report, `${renderBlocks(resultBlocks(result, 'full'), style)}\n`);
  return files;
}
