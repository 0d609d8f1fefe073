import {
  evaluateGate,
  renderBlocks,
  unfinishedBlocks,
  unfinishedHtml,
  unfinishedMarkdown,
  whatToDo,
  whyNoResult,
  type Gate,
  type UnfinishedRun,
} from '@ggmi/report';
import type { FailureDescription } from '../failure/describe-failure.js';
import { exitCodeOfRun } from '../failure/exit-code-of-run.js';
import { showFailure } from '../failure/show-failure.js';
import { exitCode } from '../surroundings/exit-code.js';
import { showJson } from '../surroundings/show-json.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { showGates } from './hold-gates.js';
import { isPageWanted } from './is-page-wanted.js';
import { writePageText } from './write-page.js';

/**
 * Reports a run that ended before its result: what happened, and how to go on. Every gate fails, since no
 * number is there; without gates the exit code is that of the run.
 */
export function reportUnfinished(
  run: UnfinishedRun,
  told: {
    /** Of the run. */
    readonly folder: string;
    readonly gates: readonly Gate[];
    readonly options: { readonly json?: true; readonly markdown?: true; readonly out?: string };
    /** Folder of what is written. */
    readonly out: string;
  },
  surroundings: Surroundings,
): number {
  const { folder, gates, options, out } = told;
  const { output, messages } = surroundings;
  const outcomes = gates.map((gate) => evaluateGate(gate, { unavailable: whyNoResult(run) }));
  const { record, state, cells } = run;
  if (options.json) {
    const held = gates.length > 0 && { gates: outcomes };
    showJson({ record, summary: null, state, cells, ...held }, output);
  } else if (options.markdown) output.write(unfinishedMarkdown(run));
  else output.write(`${renderBlocks(unfinishedBlocks(run), output.style)}\n`);
  if (isPageWanted(options)) {
    messages.write(`\nReport:  ${writePageText(out, unfinishedHtml(run))}\n\n`);
  }
  const failure = failureOf(run, folder);
  showFailure(failure, messages);
  showGates(outcomes, surroundings);
  return outcomes.length > 0 ? exitCode.gate : failure.exitCode;
}

function failureOf(run: UnfinishedRun, folder: string): FailureDescription {
  const command = run.record.resumeCommand;
  const how =
    command === undefined ? ' Run the same command again with --resume.' : `\n  ${command}`;
  return {
    code: 'RUN_UNFINISHED',
    message: `${folder}: ${whyNoResult(run)}.`,
    next: `${whatToDo(run)}${how}`,
    exitCode: exitCodeOfUnfinished(run),
  };
}

/** As `ggmi run` ended; a run that was killed counts as interrupted, one whose result is gone as damaged. */
function exitCodeOfUnfinished({ state, cells }: UnfinishedRun): number {
  if (state === 'complete') return exitCode.userMistake;
  const status = state === 'stopped' ? 'interrupted' : state;
  return exitCodeOfRun({ status, failures: cells.failed });
}
