import { resolve } from 'node:path';
import {
  failuresOf,
  writeContest,
  type ContestExecution,
  type ContestOutcome,
  type ContestPresentation,
} from '@ggmi/bench';
import type { CellFailure } from '@ggmi/core';
import { renderBlocks } from '@ggmi/report';
import { defaultWorkers } from '@ggmi/runtime';
import { exitCodeOfRun } from '../failure/exit-code-of-run.js';
import { toldFailures } from '../failure/told-failures.js';
import { interruptible } from '../interrupt/interruptible.js';
import { resumeCommandFromAnywhere } from '../interrupt/resume-command.js';
import { openProgressDisplay } from '../progress/open-progress-display.js';
import { exitCode } from '../surroundings/exit-code.js';
import { quoteForShell } from '../surroundings/quote-for-shell.js';
import { showJson } from '../surroundings/show-json.js';
import type { Surroundings } from '../surroundings/surroundings.js';

/** Options that `ggmi bench generators` and `ggmi bench trainers` share. */
export interface ContestOptions {
  readonly seeds?: readonly number[];
  readonly set?: readonly string[];
  readonly out?: string;
  readonly workers?: number;
  readonly fresh?: true;
  readonly offline?: true;
  readonly json?: true;
  readonly quiet?: true;
}

/** A contest that was checked, and what is made of its result. */
export interface Contest<Result> {
  /** Folder of run folders, as the config says. */
  readonly output: string;
  readonly run: (execution: ContestExecution) => Promise<ContestOutcome & { result: Result }>;
  readonly present: (result: Result) => ContestPresentation;
}

/** Runs a contest, shows its table and writes its files; the exit code is that of its runs together. */
export async function runContest<Result>(
  contest: Contest<Result>,
  options: ContestOptions,
  surroundings: Surroundings,
): Promise<number> {
  const outputDirectory = resolve(surroundings.workingDirectory, options.out ?? contest.output);
  const display = openProgressDisplay(surroundings, options.quiet ? 'warnings-only' : 'progress');
  const outcome = await interruptible(
    (signal) =>
      contest.run({
        outputDirectory,
        workers: options.workers ?? defaultWorkers(),
        mode: options.fresh ? 'fresh' : 'reuse',
        ...(options.offline && { offline: true }),
        resumeCommand: againFromAnywhere(surroundings),
        signal,
        onEvent: (event) => display.show(event),
      }),
    {
      signals: process,
      onFirst: () =>
        surroundings.messages.write(
          '\nStopping; finished cells are kept. Press Ctrl-C again to stop at once.\n',
        ),
      onSecond: () => process.exit(exitCode.interrupted),
    },
  ).finally(() => display.close());
  const failures = failuresOf(outcome.evaluations);
  const { status } = outcome;
  const isStopped = status === 'interrupted' || status === 'limited';
  if (!isStopped) show(contest.present(outcome.result), { outputDirectory, options, surroundings });
  tellFailures({ status, failures }, surroundings);
  if (isStopped) announceStop(status, surroundings);
  return exitCodeOfRun({ status, failures });
}

function tellFailures(
  end: { readonly status: ContestOutcome['status']; readonly failures: readonly CellFailure[] },
  { messages }: Surroundings,
): void {
  for (const { label, code, message } of toldFailures(end)) {
    const how = code === 'REQUEST_LIMIT_REACHED' ? 'stopped' : 'failed';
    messages.write(`${how}: ${label}: ${code}: ${message}\n`);
  }
}

function show(
  presentation: ContestPresentation,
  how: {
    readonly outputDirectory: string;
    readonly options: ContestOptions;
    readonly surroundings: Surroundings;
  },
): void {
  const { outputDirectory, options, surroundings } = how;
  const { output, messages } = surroundings;
  const files = writeContest(outputDirectory, presentation);
  if (options.json) showJson(presentation.result, output);
  else output.write(`${renderBlocks(presentation.blocks, output.style)}\n`);
  if (options.quiet) return;
  messages.write(`\nResult:  ${files.json}\nNumbers: ${files.csv}\nReport:  ${files.report}\n`);
}

/** The same command goes on: nothing that is finished is computed again. */
function againFromAnywhere(surroundings: Surroundings): string {
  return resumeCommandFromAnywhere(surroundings).replace(/ --resume$/, '');
}

function announceStop(
  status: 'interrupted' | 'limited',
  { messages, program, arguments: given }: Surroundings,
): void {
  const how = status === 'limited' ? 'Stopped at its limit' : 'Interrupted';
  const again = given.filter((argument) => argument !== '--fresh').map(quoteForShell);
  messages.write(
    `${how}; finished cells are kept. Go on with:\n  ${[program, ...again].join(' ')}\n`,
  );
}
