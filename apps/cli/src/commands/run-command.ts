import { resolve } from 'node:path';
import { renderBlocks, requestBlocks } from '@ggmi/report';
import {
  checkConfig,
  defaultWorkers,
  readRun,
  runEvaluation,
  type RunOutcome,
} from '@ggmi/runtime';
import { exitCodeOfRun } from '../failure/exit-code-of-run.js';
import { failureList } from '../failure/failure-list.js';
import { toldFailures } from '../failure/told-failures.js';
import { interruptible } from '../interrupt/interruptible.js';
import { resumeCommand, resumeCommandFromAnywhere } from '../interrupt/resume-command.js';
import { openProgressDisplay } from '../progress/open-progress-display.js';
import { exitCode } from '../surroundings/exit-code.js';
import { showJson } from '../surroundings/show-json.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { reportText } from './report-text.js';
import { writeReport } from './write-report.js';

/** Options of `ggmi run`. */
export interface RunOptions {
  readonly set?: readonly string[];
  readonly seed?: number;
  readonly out?: string;
  readonly workers?: number;
  readonly resume?: true;
  readonly fresh?: true;
  readonly offline?: true;
  readonly json?: true;
  readonly quiet?: true;
}

/** Executes a config and prints what the run says; the exit code says how it ended. */
export async function runCommand(
  path: string,
  options: RunOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { workingDirectory } = surroundings;
  const { set: overrides = [], seed } = options;
  const checked = await checkConfig({
    path,
    overrides,
    workingDirectory,
    ...(seed === undefined ? {} : { seed }),
  });
  const display = openProgressDisplay(surroundings, options.quiet ? 'warnings-only' : 'progress');
  const outcome = await interruptible(
    (signal) =>
      runEvaluation({
        checked,
        outputDirectory: resolve(workingDirectory, options.out ?? checked.config.output),
        workers: options.workers ?? defaultWorkers(),
        mode: options.fresh ? 'fresh' : options.resume ? 'resume' : 'reuse',
        ...(options.offline && { offline: true }),
        resumeCommand: resumeCommandFromAnywhere(surroundings),
        signal,
        onEvent: (event) => display.show(event),
      }),
    {
      signals: process,
      onFirst: () => announceStop(surroundings),
      onSecond: () => process.exit(exitCode.interrupted),
    },
  ).finally(() => display.close());
  await showOutcome(outcome, options, surroundings);
  return exitCodeOfRun(outcome);
}

function announceStop({ messages }: Surroundings): void {
  const text =
    'Stopping: cells under way are finished first. Press Ctrl-C again to stop at once; finished cells are kept in any case.';
  messages.write(`\n${renderBlocks([{ type: 'paragraph', text }], messages.style)}\n`);
}

async function showOutcome(
  outcome: RunOutcome,
  options: RunOptions,
  surroundings: Surroundings,
): Promise<void> {
  const { output, messages } = surroundings;
  const { status, runDirectory, summary, failures, requests } = outcome;
  if (options.json) {
    showJson({ status, runDirectory, summary: summary ?? null, failures, requests }, output);
  } else if (summary !== undefined) {
    const run = { summary, requests };
    output.write(reportText(run, { detail: 'brief', style: output.style }));
  } else {
    const told = toldFailures(outcome);
    const failed = told.length > 0 ? [failureList(told)] : [];
    const blocks = [...failed, ...requestBlocks(requests)];
    if (blocks.length > 0) messages.write(`${renderBlocks(blocks, messages.style)}\n`);
  }
  const report =
    summary === undefined ? undefined : await writeReport(runDirectory, readRun(runDirectory));
  if (!options.quiet) {
    messages.write(`\nRun folder:  ${runDirectory}\n`);
    if (report !== undefined) {
      messages.write(`Full report: ${report.page}\nAs text:     ${report.text}\n`);
    }
    if (report?.numbers !== undefined) messages.write(`All numbers: ${report.numbers}\n`);
    if (report?.figures !== undefined) messages.write(`Figures:     ${report.figures}\n`);
  }
  if (status === 'interrupted' || status === 'limited') announceResume(status, surroundings);
}

function announceResume(status: 'interrupted' | 'limited', surroundings: Surroundings): void {
  const command = resumeCommand(surroundings);
  const how = status === 'limited' ? 'Stopped at its limit' : 'Interrupted';
  surroundings.messages.write(`${how}; finished cells are kept. Resume with:\n  ${command}\n`);
}
