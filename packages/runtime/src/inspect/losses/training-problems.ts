import type { PlannedCell } from '../../record/plan-file.js';
import type { StoredPayloads } from '../payloads/stored-payloads.js';

/** Where losses are read from. */
export interface LossSource {
  readonly plan: readonly PlannedCell[];
  readonly payloads: StoredPayloads;
  /** Why a cell of the plan is not in the store. */
  readonly reasonMissing: (cell: string) => string;
}

/** Why trainings gave no losses. */
export class TrainingProblems {
  readonly #from: LossSource;
  readonly #reasons = new Map<string, string>();

  constructor(from: LossSource) {
    this.#from = from;
  }

  /** Does what reads one training; what it throws is kept as the reason that there are no losses. */
  attempt(cell: string, read: () => void): void {
    try {
      read();
    } catch (error) {
      const isThere = this.#from.payloads.store.place(cell) !== undefined;
      const message = error instanceof Error ? error.message : String(error);
      this.#reasons.set(cell, isThere ? message : this.#from.reasonMissing(cell));
    }
  }

  /** Of the first of some trainings that has one. */
  firstOf(cells: readonly PlannedCell[]): string | undefined {
    return cells.flatMap(({ address }) => this.#reasons.get(address) ?? [])[0];
  }

  /** Every reason once. */
  distinct(): readonly string[] {
    return [...new Set(this.#reasons.values())];
  }
}
