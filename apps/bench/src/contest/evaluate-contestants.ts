import { GgmiError, type CellFailure } from '@ggmi/core';
import { requireSameItems } from './require-same-items.js';
import { spentBefore } from './spent-before.js';
import {
  runEvaluation,
  type CheckedConfig,
  type RunEvent,
  type RunOutcome,
  type RunRequest,
} from '@ggmi/runtime';

/** One evaluation of a contest. */
export interface PlannedEvaluation {
  readonly contestant: string;
  readonly seed: number;
  readonly checked: CheckedConfig;
}

/** What came of it: an outcome, or the error that ended it before it could begin. */
export interface ContestantEvaluation {
  readonly contestant: string;
  readonly seed: number;
  readonly outcome?: RunOutcome;
  readonly failure?: CellFailure;
}

/** How the evaluations of a contest are run. */
export interface ContestExecution {
  /** Absolute path of the folder of run folders and their store, that of `ggmi run` too. */
  readonly outputDirectory: string;
  /** Threads; 0: the main one. Changes no result. */
  readonly workers: number;
  readonly mode: 'reuse' | 'fresh';
  /** Without network: what was never received fails. */
  readonly offline?: boolean;
  /** A command that goes on with the contest, for the records of its runs. */
  readonly resumeCommand?: string;
  readonly signal: AbortSignal;
  readonly onEvent: (event: RunEvent) => void;
}

/** All evaluations that were run, and how that ended. */
export interface ContestOutcome {
  readonly status: 'complete' | 'failed' | 'interrupted' | 'limited';
  readonly evaluations: readonly ContestantEvaluation[];
}

/** Not the contestant's fault: these end the contest. */
const commonFaults: readonly string[] = ['RUN_LOCKED', 'OUTPUT_UNWRITABLE'];

/**
 * Runs one evaluation after another, each in a run folder of its own, so that requests, cost and times
 * are those of one contestant. Cells that several share are computed once, and what the config lets a
 * start spend holds for all evaluations together. A contestant that fails is
 * an outcome; a limit or an interruption ends the contest.
 *
 * @throws RUN_LOCKED, OUTPUT_UNWRITABLE; HELD_OUT_DIFFERS; whatever is no expected error.
 */
export async function evaluateContestants(
  planned: readonly PlannedEvaluation[],
  execution: ContestExecution,
): Promise<ContestOutcome> {
  const evaluations: ContestantEvaluation[] = [];
  for (const [index, one] of planned.entries()) {
    const { contestant, seed } = one;
    const message = `${contestant}, seed ${seed} (${index + 1} of ${planned.length})`;
    execution.onEvent({ type: 'log', level: 'info', message });
    const request = { ...execution, spentBefore: spentBefore(evaluations) };
    const evaluation = await evaluateOne(one, request);
    evaluations.push(evaluation);
    requireSameItems(evaluations);
    const isLimited = evaluation.failure?.code === 'REQUEST_LIMIT_REACHED';
    const status = isLimited ? 'limited' : evaluation.outcome?.status;
    if (status === 'interrupted' || status === 'limited') return { status, evaluations };
    if (execution.signal.aborted) return { status: 'interrupted', evaluations };
  }
  return { status: failuresOf(evaluations).length > 0 ? 'failed' : 'complete', evaluations };
}

async function evaluateOne(
  { contestant, seed, checked }: PlannedEvaluation,
  execution: Omit<RunRequest, 'checked'>,
): Promise<ContestantEvaluation> {
  try {
    const outcome = await runEvaluation({ checked, ...execution });
    return { contestant, seed, outcome };
  } catch (error) {
    if (!GgmiError.is(error) || commonFaults.includes(error.code)) throw error;
    const { code, message, next } = error;
    const failure = { cell: '', label: contestant, code, message: `${message} ${next}` };
    return { contestant, seed, failure };
  }
}

/** What failed in the evaluations, each failure once: contestants share cells. */
export function failuresOf(evaluations: readonly ContestantEvaluation[]): readonly CellFailure[] {
  const failures = new Map<string, CellFailure>();
  for (const { outcome, failure } of evaluations) {
    for (const each of [
      ...(outcome?.failures ?? []),
      ...(failure === undefined ? [] : [failure]),
    ]) {
      failures.set(`${each.cell} ${each.label} ${each.code}`, each);
    }
  }
  return [...failures.values()];
}
