import type { CellFailure, JsonObject, PointSummary, Quantity, RunSummary } from '@ggmi/core';
import { makeCell, type Cell } from '../cells/cell.js';
import { componentKeys, type ComponentKey } from '../cells/component-keys.js';
import type { CheckedConfig, CheckedPoint } from '../check/checked-config.js';
import type { Config } from '../config/config-schema.js';
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
import { hostAt } from '../sweep/host-at.js';
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
  const { host } = surroundings;
  const points = checked.points.length === 0 ? [onlyPoint(checked)] : checked.points;
  for (const { config, roles } of points) await checkPools(config, hostAt(host, roles));
  const stages = new Stages(checked, surroundings);
  const calibrations = points.map((point) => planCalibration(stages.context(point, {})));
  await stages.execute(calibrations.flatMap((calibration) => calibration?.cells ?? []));
  const choices = calibrations.map((calibration) =>
    calibration === undefined ? {} : calibration.chosen(stages.results),
  );
  if (stages.ended() || choices.includes(undefined)) return stages.end();
  const plans = points.map((point, index) =>
    planEvaluation(stages.context(point, choices[index] ?? {})),
  );
  await stages.execute(plans.flatMap(({ cells }) => cells));
  if (stages.ended()) return stages.end();
  const summaries: PointSummary[] = [];
  for (const [index, point] of points.entries()) {
    const parts = [...(calibrations[index] ? [calibrations[index]] : []), plans[index]!];
    const cells = [...(calibrations[index]?.cells ?? []), ...plans[index]!.cells];
    const quantities = await Promise.all(parts.map((part) => part.summarise(stages.results)));
    summaries.push(
      summaryOfPoint(point, [...quantities.flat(), ...failedDraws(cells, stages.results)]),
    );
  }
  return { ...stages.end(), summary: summaryOf(checked, { planDigest, summaries, stages }) };
}

/** The evaluation of a config without a sweep, as the one point of itself. */
function onlyPoint({ config }: CheckedConfig): CheckedPoint<Config> {
  return { label: { at: {} }, config, roles: {} };
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

  context({ config, roles }: CheckedPoint<Config>, trainerOverrides: JsonObject): PlanContext {
    return {
      config,
      host: hostAt(this.#surroundings.host, roles),
      trainerOverrides,
      cell: (draft) => makeCell({ ...draft, roles: rolesAt(draft.roles, roles) }, this.#keyOf),
    };
  }

  /** Executes what is new among the cells: points share cells. */
  async execute(planned: readonly Cell[]): Promise<void> {
    if (planned.length === 0) return;
    const cells = [...new Map(planned.map((cell) => [cell.address, cell])).values()];
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

/** The roles of a cell as the host knows them at a point. */
function rolesAt(
  cellRoles: Readonly<Record<string, string>>,
  changed: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const entries = Object.entries(cellRoles);
  return Object.fromEntries(entries.map(([name, role]) => [name, changed[role] ?? role]));
}

function summaryOfPoint(
  { label, config }: CheckedPoint<Config>,
  quantities: readonly Quantity[],
): PointSummary {
  return {
    ...label,
    verdict: verdictOf(quantities, Object.keys(config.generators)),
    quantities,
  };
}

function summaryOf(
  checked: CheckedConfig,
  parts: {
    readonly planDigest: string;
    readonly summaries: readonly PointSummary[];
    readonly stages: Stages;
  },
): RunSummary {
  const { planDigest, summaries, stages } = parts;
  const planned = stages.cells.size;
  const failed = [...stages.failures.values()].toSorted((a, b) => (a.cell < b.cell ? -1 : 1));
  const swept = checked.points.length > 0;
  return {
    name: checked.config.name,
    seed: checked.config.seed,
    planDigest,
    verdict: swept ? SWEEP_VERDICT : summaries[0]!.verdict,
    quantities: swept ? [] : summaries[0]!.quantities,
    ...(swept && { points: summaries }),
    cells: { planned, succeeded: planned - failed.length, failed },
  };
}

const SWEEP_VERDICT = {
  available: false,
  reason: 'a sweep has a verdict for each of its points, not one for all',
} as const;
