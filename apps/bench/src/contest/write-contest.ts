import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderBlocks } from '@ggmi/report';
import { contestCsv } from './contest-csv.js';
import type { ContestPresentation } from './contest-presentation.js';

/** Absolute paths of what was written. */
export interface ContestFiles {
  readonly json: string;
  readonly csv: string;
  readonly report: string;
}

/** Plain text that any editor shows. */
const style = { width: 120, color: false, unicode: true };

/**
 * Writes the result of a contest into a folder beside the run folders, which its inputs name: JSON, every
 * number as CSV, and the report.
 */
export function writeContest(outputDirectory: string, contest: ContestPresentation): ContestFiles {
  const { result, numbers, blocks } = contest;
  const kind = result.format.split('-').at(-1)!;
  const digest = createHash('sha256').update(JSON.stringify(result.inputs)).digest('hex');
  const folder = join(outputDirectory, `${result.inputs.name}-${kind}-${digest.slice(0, 10)}`);
  mkdirSync(folder, { recursive: true });
  const files = {
    json: join(folder, 'result.json'),
    csv: join(folder, 'numbers.csv'),
    report: join(folder, 'report.txt'),
  };
  writeFileSync(files.json, `${JSON.stringify(result)}\n`);
  writeFileSync(files.csv, contestCsv(numbers));
  writeFileSync(files.report, `${renderBlocks(blocks, style)}\n`);
  return files;
}
