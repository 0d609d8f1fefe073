import { resolve } from 'node:path';
import { renderBrief, renderSummary } from '@ggmi/report';
import { readRun } from '@ggmi/runtime';
import { exitCode } from '../surroundings/exit-code.js';
import { showJson } from '../surroundings/show-json.js';
import type { Surroundings } from '../surroundings/surroundings.js';

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
    const render = options.brief ? renderBrief : renderSummary;
    output.write(`${render(summary, output.style)}\n`);
  }
  return exitCode.success;
}
