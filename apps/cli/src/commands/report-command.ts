import { resolve } from 'node:path';
import { readRun } from '@ggmi/runtime';
import { exitCode } from '../surroundings/exit-code.js';
import { showJson } from '../surroundings/show-json.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { reportText } from './report-text.js';

/** Options of `ggmi report`. */
export interface ReportOptions {
  readonly brief?: true;
  readonly json?: true;
}

/** Prints again what a finished run says. */
export async function reportCommand(
  runFolder: string,
  options: ReportOptions,
  { workingDirectory, output }: Surroundings,
): Promise<number> {
  const { record, summary } = readRun(resolve(workingDirectory, runFolder));
  if (options.json) showJson({ record, summary }, output);
  else {
    const run = { summary, requests: record.requests };
    const detail = options.brief ? 'brief' : 'full';
    output.write(reportText(run, { detail, style: output.style }));
  }
  return exitCode.success;
}
