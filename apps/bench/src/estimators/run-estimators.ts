import type { CellFailure } from '@ggmi/core';
import { runPlan, type Checked, type EstimatorConfig, type RunEvent } from '@ggmi/runtime';
import { describeComponent } from '../machine/describe-component.js';
import { describeMachine } from '../machine/describe-machine.js';
import { benchmarkResult, type BenchmarkInputs, type BenchmarkResult } from './benchmark-result.js';
import { readingOf, type PlacedCell } from './estimate-reading.js';
import { requireEnoughRows } from './require-enough-rows.js';
import { placeTasks, usedEmbedders } from './place-tasks.js';
import { planEstimates, roleOf, type EstimateGrid } from './plan-estimates.js';

/** A benchmark of estimators: what, and how it is run. */
export interface EstimatorsRequest {
  readonly checked: Checked<EstimatorConfig>;
  readonly grid: EstimateGrid;
  /** Absolute path of the folder of the store and of the folders of results. */
  readonly outputDirectory: string;
  /** Threads; 0: the main one. */
  readonly workers: number;
  readonly mode: 'reuse' | 'fresh';
  readonly signal: AbortSignal;
  readonly onEvent: (event: RunEvent) => void;
}

/** What came of it. */
export interface EstimatorsOutcome {
  readonly status: 'complete' | 'failed' | 'interrupted';
  /** Absolute path of the folder of this grid. */
  readonly directory: string;
  /** Of the runs that have ended. */
  readonly result: BenchmarkResult;
  /** Cells that ended in a fault of a component or of the program. */
  readonly failures: readonly CellFailure[];
}

/**
 * Estimates every sample by every estimator; what the store has is not computed again.
 *
 * @throws ESTIMATOR_UNKNOWN, EMBEDDER_MISSING, SAMPLE_TOO_SMALL, OUTPUT_UNWRITABLE, RUN_LOCKED
 */
export async function runEstimators(request: EstimatorsRequest): Promise<EstimatorsOutcome> {
  const { checked, grid, ...run } = request;
  requireEnoughRows(grid, checked);
  let placed: readonly PlacedCell[] = [];
  const outcome = await runPlan({
    ...run,
    hostSpec: checked.hostSpec,
    seed: 0,
    name: checked.config.name,
    // A benchmark goes on until its grid is full.
    attempts: 32,
    plan: (makeCell) => {
      placed = planEstimates(grid, checked, makeCell);
      return placed.map(({ cell }) => cell);
    },
  });
  const readings = placed.flatMap(({ place, cell }) => {
    const payload = outcome.payloads.get(cell.address);
    if (payload !== undefined) return [readingOf(place, payload)];
    const failure = outcome.failures.get(cell.address);
    if (failure === undefined) return [];
    const { code, message } = failure;
    return [{ ...place, outcome: 'failed' as const, code, message }];
  });
  return {
    status: outcome.status,
    directory: outcome.directory,
    result: benchmarkResult({
      inputs: inputsOf(checked, grid),
      machine: { ...describeMachine(), workers: request.workers },
      readings,
    }),
    failures: [...outcome.failures.values()],
  };
}

function inputsOf(checked: Checked<EstimatorConfig>, grid: EstimateGrid): BenchmarkInputs {
  const { level, subsamples, permutations } = checked.config.intervals;
  const placed = placeTasks(grid.tasks, checked);
  const roles = new Set(placed.flatMap(({ embedder }) => embedder ?? []));
  const embedders = usedEmbedders(checked).filter(({ role }) => roles.has(role));
  return {
    name: checked.config.name,
    tasks: placed.map(({ id }) => id),
    seeds: grid.seeds,
    rows: grid.rows,
    intervals: { method: grid.intervals, level, subsamples, permutations },
    estimators: Object.fromEntries(
      grid.estimators.map((name) => [
        name,
        describeComponent(roleOf(checked, name), checked.hostSpec),
      ]),
    ),
    ...(embedders.length > 0 && {
      embedders: Object.fromEntries(
        embedders.map(({ name, component }) => [
          name,
          describeComponent(component, checked.hostSpec),
        ]),
      ),
    }),
  };
}
