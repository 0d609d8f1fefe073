import { resolve } from 'node:path';
import {
  isTextTask,
  readEstimatorList,
  resultBlocks,
  runEstimators,
  selectTasks,
  writeResult,
  type EstimatorsOutcome,
  type EstimatorSource,
} from '@ggmi/bench';
import { GgmiError } from '@ggmi/core';
import { renderBlocks } from '@ggmi/report';
import { exitCodeOfRun } from '../failure/exit-code-of-run.js';
import { interruptible } from '../interrupt/interruptible.js';
import { openProgressDisplay } from '../progress/open-progress-display.js';
import { exitCode } from '../surroundings/exit-code.js';
import { showJson } from '../surroundings/show-json.js';
import type { Surroundings } from '../surroundings/surroundings.js';

/** Options of `ggmi bench estimators`. */
export interface BenchEstimatorsOptions {
  readonly plugins?: readonly string[];
  readonly estimators?: readonly string[];
  readonly tasks: readonly string[];
  readonly seeds: readonly number[];
  readonly rows: readonly number[];
  readonly set?: readonly string[];
  readonly intervals: boolean;
  readonly memory?: true;
  readonly workers: number;
  readonly out: string;
  readonly fresh?: true;
  readonly details?: true;
  readonly json?: true;
  readonly quiet?: true;
}

/** Compares estimators on known truths; what was computed before is taken from the store. */
export async function benchEstimatorsCommand(
  list: string | undefined,
  options: BenchEstimatorsOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { workingDirectory } = surroundings;
  const tasks = selectTasks(options.tasks);
  const checked = await readEstimatorList({
    source: sourceOf(list, options, tasks.some(isTextTask) ? 'texts' : 'numbers'),
    overrides: options.set ?? [],
    workingDirectory,
  });
  const names = Object.keys(checked.config.estimators);
  const estimators = options.plugins === undefined ? (options.estimators ?? names) : names;
  if (estimators.length === 0) throw nothingListed();
  const display = openProgressDisplay(surroundings, options.quiet ? 'warnings-only' : 'progress');
  const outcome = await interruptible(
    (signal) =>
      runEstimators({
        checked,
        grid: {
          tasks,
          estimators,
          seeds: options.seeds,
          rows: options.rows,
          intervals: options.intervals ? 'resampled' : 'none',
          measure: options.memory ? 'time-and-memory' : 'time',
        },
        outputDirectory: resolve(workingDirectory, options.out),
        workers: options.workers,
        mode: options.fresh ? 'fresh' : 'reuse',
        signal,
        onEvent: (event) => display.show(event),
      }),
    {
      signals: process,
      onFirst: () =>
        surroundings.messages.write(
          '\nStopping; finished estimates are kept. Press Ctrl-C again to stop at once.\n',
        ),
      onSecond: () => process.exit(exitCode.interrupted),
    },
  ).finally(() => display.close());
  showOutcome(outcome, options, surroundings);
  return exitCodeOfRun(outcome);
}

function sourceOf(
  list: string | undefined,
  { plugins, estimators = [] }: BenchEstimatorsOptions,
  of: 'numbers' | 'texts',
): EstimatorSource {
  if (plugins !== undefined) return { from: 'plugins', plugins, ids: estimators };
  return list === undefined ? { from: 'default', of } : { from: 'file', path: list };
}

function showOutcome(
  { status, directory, result, failures }: EstimatorsOutcome,
  options: BenchEstimatorsOptions,
  { output, messages, program, arguments: given }: Surroundings,
): void {
  if (status === 'interrupted') {
    const again = given.filter((argument) => argument !== '--fresh').join(' ');
    messages.write(
      `Interrupted; finished estimates are kept. Go on with:\n  ${program} ${again}\n`,
    );
    return;
  }
  const files = writeResult(directory, result);
  if (options.json) showJson(result, output);
  else {
    const blocks = resultBlocks(result, options.details ? 'full' : 'brief');
    output.write(`${renderBlocks(blocks, output.style)}\n`);
  }
  for (const { label, code, message } of failures) {
    messages.write(`failed: ${label}: ${code}: ${message}\n`);
  }
  if (options.quiet) return;
  messages.write(`\nResult: ${files.json}\nRows:   ${files.csv}\nReport: ${files.report}\n`);
}

/** ESTIMATOR_UNKNOWN: a list of estimators is empty. */
function nothingListed(): GgmiError {
  return new GgmiError({
    code: 'ESTIMATOR_UNKNOWN',
    message: 'The list names no estimator.',
    next: 'Add at least one to `estimators`; `ggmi list --kind mi-estimator` shows what is installed.',
  });
}
