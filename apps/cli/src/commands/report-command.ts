import { resolve } from 'node:path';
import { GgmiError } from '@ggmi/core';
import { parseGate, renderMarkdown, type GateOutcome } from '@ggmi/report';
import { readRun, type FinishedRun } from '@ggmi/runtime';
import { exitCode } from '../surroundings/exit-code.js';
import { showJson } from '../surroundings/show-json.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { holdGates, showGates } from './hold-gates.js';
import { isPageWanted } from './is-page-wanted.js';
import { readUnfinished } from './read-unfinished.js';
import { reportText } from './report-text.js';
import { reportUnfinished } from './report-unfinished.js';
import { writeFigures } from './write-figures.js';
import { writePage } from './write-page.js';
import { writeTables } from './write-tables.js';

/** Options of `ggmi report`. */
export interface ReportOptions {
  readonly brief?: true;
  readonly json?: true;
  readonly markdown?: true;
  readonly figures?: true;
  readonly tables?: true;
  /** Folder of what is written, and of the page in every case; the run folder where it is absent. */
  readonly out?: string;
  readonly failIf?: readonly string[];
}

/**
 * Writes the page of a run, and prints what the run says; ends with 3 where a gate fails. Of a run that ended
 * before its result the page says why.
 *
 * @throws RUN_UNFINISHED while a process is at the run.
 */
export async function reportCommand(
  runFolder: string,
  options: ReportOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { workingDirectory, output } = surroundings;
  // A slip of the pen is told before anything is read or written.
  const gates = (options.failIf ?? []).map(parseGate);
  const folder = resolve(workingDirectory, runFolder);
  const out = options.out === undefined ? folder : resolve(workingDirectory, options.out);
  let run: FinishedRun;
  try {
    run = readRun(folder);
  } catch (error) {
    const unfinished = GgmiError.is(error, 'RUN_UNFINISHED') ? readUnfinished(folder) : undefined;
    if (unfinished === undefined) throw error;
    return reportUnfinished(unfinished, { folder, gates, options, out }, surroundings);
  }
  const outcomes = holdGates(gates, run.summary);
  const { record, summary } = run;
  if (options.json) {
    showJson({ record, summary, ...(gates.length > 0 && { gates: outcomes }) }, output);
  } else if (options.markdown) output.write(renderMarkdown(run));
  else {
    const detail = options.brief ? 'brief' : 'full';
    const text = { summary, requests: record.requests };
    output.write(reportText(text, { detail, style: output.style }));
  }
  await writeFiles(run, { out, options, surroundings });
  showGates(outcomes, surroundings);
  return outcomes.some(({ failed }: GateOutcome) => failed) ? exitCode.gate : exitCode.success;
}

/** The page, unless something else was printed in its place and no folder named; figures and tables where asked for. */
async function writeFiles(
  run: FinishedRun,
  to: {
    readonly out: string;
    readonly options: ReportOptions;
    readonly surroundings: Surroundings;
  },
): Promise<void> {
  const { out, options, surroundings } = to;
  const { messages } = surroundings;
  if (isPageWanted(options)) {
    messages.write(`\nReport:  ${await writePage(out, run)}\n`);
  }
  if (options.figures) messages.write(`Figures: ${await writeFigures(out, run.summary)}\n`);
  if (options.tables) messages.write(`Tables:  ${writeTables(out, run)}\n`);
}
