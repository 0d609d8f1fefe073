import type { CellFailure, JsonObject } from '@ggmi/core';
import { makeCell, type Cell } from '../cells/cell.js';
import { componentKeys, type ComponentKey } from '../cells/component-keys.js';
import type { CheckedConfig, CheckedPoint } from '../check/checked-config.js';
import type { Config } from '../config/config-schema.js';
import { nameCauses } from '../execute/name-causes.js';
import { LIMIT_REACHED, runCells } from '../execute/run-cells.js';
import type { CellResults, PlanContext } from '../readings/plan-context.js';
import { hostAt } from '../sweep/host-at.js';
import type { EvaluationResult, EvaluationSurroundings } from './evaluation.js';

/** The plan so far and its failures, stage after stage. */
export class Stages {
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

  context(
    { config, roles }: CheckedPoint<Config>,
    { trainerOverrides = {}, pictures }: { trainerOverrides?: JsonObject; pictures: boolean },
  ): PlanContext {
    const cells = new Map<string, Cell>();
    return {
      config,
      host: hostAt(this.#surroundings.host, roles),
      trainerOverrides,
      pictures,
      get cells() {
        return [...cells.values()];
      },
      cell: (draft) => {
        const cell = makeCell({ ...draft, roles: rolesAt(draft.roles, roles) }, this.#keyOf);
        cells.set(cell.address, cell);
        return cell;
      },
    };
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

/** The roles of a cell as the host knows them at a point. */
function rolesAt(
  cellRoles: Readonly<Record<string, string>>,
  changed: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const entries = Object.entries(cellRoles);
  return Object.fromEntries(entries.map(([name, role]) => [name, changed[role] ?? role]));
}
