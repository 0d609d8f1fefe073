import type { CellFailure, JsonObject } from '@ggmi/core';
import type { Cell } from '../cells/cell.js';
import { componentKeys, type ComponentKey } from '../cells/component-keys.js';
import type { CheckedConfig, CheckedPoint } from '../check/checked-config.js';
import type { Config } from '../config/config-schema.js';
import { nameCauses } from '../execute/name-causes.js';
import { LIMIT_REACHED, runCells } from '../execute/run-cells.js';
import type { CellResults, PlanContext } from '../readings/plan-context.js';
import type { EvaluationResult, EvaluationSurroundings } from './evaluation.js';
import { planContextAt } from './plan-context-at.js';
import { PlannedPoints } from './planned-points.js';

/** The plan so far and its failures, stage after stage. */
export class Stages {
  readonly cells = new Map<string, Cell>();
  readonly failures = new Map<string, CellFailure>();
  readonly results: CellResults;
  readonly #checked: CheckedConfig;
  readonly #surroundings: EvaluationSurroundings;
  readonly #keyOf: ComponentKey;
  readonly #points = new PlannedPoints();

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

  context(
    point: CheckedPoint<Config>,
    { trainerOverrides = {}, pictures }: { trainerOverrides?: JsonObject; pictures: boolean },
  ): PlanContext {
    const { host } = this.#surroundings;
    const parts = { host, keyOf: this.#keyOf, trainerOverrides, pictures };
    const context = planContextAt(point, parts);
    this.#points.plans(context, point.label);
    return context;
  }

  /** Executes what is new among the cells of the contexts: points share cells. */
  async execute(contexts: readonly PlanContext[]): Promise<void> {
    const cells: Cell[] = [];
    for (const cell of contexts.flatMap((context) => context.cells)) {
      if (this.cells.has(cell.address)) continue;
      this.cells.set(cell.address, cell);
      cells.push(cell);
    }
    if (cells.length === 0) return;
    const { journal, store, onPlanned } = this.#surroundings;
    onPlanned?.(this.#points.planned(this.cells.values()));
    const reused = cells.filter(({ address }) => store.has(address)).length;
    journal.note('cells-planned', { cells: cells.length, reused });
    const { attempts, onFailure } = this.#checked.config.limits;
    const failures = await runCells(cells, {
      ...this.#surroundings,
      attempts,
      onFailure,
      failedBefore: [...this.failures.keys()],
    });
    const all = new Map([...this.failures, ...failures]);
    for (const [address, failure] of nameCauses(all, this.cells)) {
      this.failures.set(address, failure);
    }
  }

  /** Whether nothing more is to be executed. */
  ended(): boolean {
    const stopping = this.#checked.config.limits.onFailure === 'stop' && this.failures.size > 0;
    return stopping || this.#isLimited() || this.#surroundings.signal.aborted;
  }

  end(): EvaluationResult {
    const { signal } = this.#surroundings;
    const ended = this.#isLimited() ? 'limited' : this.failures.size > 0 ? 'failed' : 'complete';
    const status = signal.aborted ? 'interrupted' : ended;
    return { status, cells: [...this.cells.values()], failures: this.failures };
  }

  #isLimited(): boolean {
    return [...this.failures.values()].some(({ code }) => code === LIMIT_REACHED);
  }
}
