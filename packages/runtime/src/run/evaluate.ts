import type { CellFailure, JsonObject, Quantity, RunSummary } from '@ggmi/core';
import { makeCell, type Cell } from '../cells/cell.js';
import { componentKeys, type ComponentKey } from '../cells/component-keys.js';
import type { CheckedConfig } from '../check/checked-config.js';
import type { CellExecutor } from '../execute/cell-executor.js';
import { runCells } from '../execute/run-cells.js';
import type { Host } from '../host/host.js';
import type { Journal } from '../journal/journal.js';
import { planCalibration } from '../readings/calibration.js';
import { checkPools } from '../readings/check-pools.js';
import { failedDraws } from '../readings/failed-draws.js';
import type { CellResults, PlanContext } from '../readings/plan-context.js';
import { planEvaluation } from '../readings/plan-evaluation.js';
import { verdictOf } from '../readings/verdict.js';
import type { CellStore } from '../store/cell-store.js';
import type { RunEvent } from './run-event.js';

/** Where an evaluation runs: opened, and later closed, by the caller. */
export interface EvaluationSurroundings {
  readonly host: Host;
  readonly fingerprints: ReadonlyMap<string, string>;
  readonly store: CellStore;
  readonly journal: Journal;
  readonly executor: CellExecutor;
  readonly signal: AbortSignal;
  readonly clock: () => number;
  readonly onEvent: (event: RunEvent) => void;
}

/** What an evaluation leaves: its cells, and what they say where none stopped the run. */
export interface EvaluationResult {
  readonly status: 'complete' | 'failed' | 'interrupted';
  readonly cells: readonly Cell[];
  readonly failures: ReadonlyMap<string, CellFailure>;
  readonly summary?: RunSummary;
}

/**
 * Executes a checked config: calibration first where it is asked for, then every reading and the
 * comparison as deployed. With `onFailure: stop` a failed cell ends the run without a summary.
 *
 * @throws POOL_TOO_SMALL before anything runs.
 */
export async function evaluate(
  checked: CheckedConfig,
  planDigest: string,
  surroundings: EvaluationSurroundings,
): Promise<EvaluationResult> {
  await checkPools(checked.config, surroundings.host);
  const stages = new Stages(checked, surroundings);
  const quantities: Quantity[] = [];
  let overrides: JsonObject = {};
  const calibration = planCalibration(stages.context(overrides));
  if (calibration !== undefined) {
    await stages.execute(calibration.cells);
    const chosen = calibration.chosen(stages.results);
    if (stages.ended() || chosen === undefined) return stages.end();
    quantities.push(...(await calibration.summarise(stages.results)));
    overrides = chosen;
  }
  const plan = planEvaluation(stages.context(overrides));
  await stages.execute(plan.cells);
  if (stages.ended()) return stages.end();
  quantities.push(...(await plan.summarise(stages.results)));
  quantities.push(...failedDraws([...stages.cells.values()], stages.results));
  return { ...stages.end(), summary: summaryOf(checked, { planDigest, quantities, stages }) };
}

/** The plan so far and its failures, stage after stage. */
class Stages {
  readonly cells = new Map<string, Cell>();
  readonly failures = new Map<string, CellFailure>();
  readonly results: CellResults;
  readonly #checked: CheckedConfig;
  readonly #surroundings: EvaluationSurroundings;
  readonly #keyOf: ComponentKey;

  constructor(checked: CheckedConfig, surroundings: EvaluationSurroundings) {
    this.#checked = checked;
    this.#surroundings = surroundings;
    this.#keyOf = componentKeys(surroundings.host, surroundings.fingerprints);
    const { store } = surroundings;
    this.results = {
      payload: (cell) => (store.has(cell.address) ? store.read(cell.address) : undefined),
      failure: (cell) => this.failures.get(cell.address),
    };
  }

  context(trainerOverrides: JsonObject): PlanContext {
    return {
      config: this.#checked.config,
      host: this.#surroundings.host,
      trainerOverrides,
      cell: (draft) => makeCell(draft, this.#keyOf),
    };
  }

  async execute(cells: readonly Cell[]): Promise<void> {
    for (const cell of cells) this.cells.set(cell.address, cell);
    const { attempts, onFailure } = this.#checked.config.limits;
    const failures = await runCells(cells, { ...this.#surroundings, attempts, onFailure });
    for (const [address, failure] of failures) this.failures.set(address, failure);
  }

  /** Whether nothing more is to be executed. */
  ended(): boolean {
    const stopping = this.#checked.config.limits.onFailure === 'stop' && this.failures.size > 0;
    return stopping || this.#surroundings.signal.aborted;
  }

  end(): EvaluationResult {
    const { signal } = this.#surroundings;
    const status = signal.aborted ? 'interrupted' : this.failures.size > 0 ? 'failed' : 'complete';
    return { status, cells: [...this.cells.values()], failures: this.failures };
  }
}

function summaryOf(
  checked: CheckedConfig,
  parts: {
    readonly planDigest: string;
    readonly quantities: readonly Quantity[];
    readonly stages: Stages;
  },
): RunSummary {
  const { planDigest, quantities, stages } = parts;
  const planned = stages.cells.size;
  const failed = [...stages.failures.values()].toSorted((a, b) => (a.cell < b.cell ? -1 : 1));
  return {
    name: checked.config.name,
    seed: checked.config.seed,
    planDigest,
    verdict: verdictOf(quantities, Object.keys(checked.config.generators)),
    quantities,
    cells: { planned, succeeded: planned - failed.length, failed },
  };
}
