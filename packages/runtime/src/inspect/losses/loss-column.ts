/** One loss of every example of a pool, averaged over trainings. */
export interface LossColumn {
  /** What the trainings were on: an arm as deployed, or an arm of a supersample reading. */
  readonly arm: string;
  /**
   * - `held-out`: of an item that no arm is trained on, by the arm as deployed;
   * - `trained-on`: of an item that the training saw;
   * - `held-back`: of one that stood in the training's pool, and that it did not see.
   */
  readonly role: 'held-out' | 'trained-on' | 'held-back';
  /** The loss that the trainer minimises and reports, or undivided log-loss in nats per byte. */
  readonly unit: 'loss' | 'squared-error' | 'nats/byte';
  /** Trainings that were read, of those that the plan has. */
  readonly trainings: number;
  readonly planned: number;
  /** Losses lie in [0, bound]; null where the trainer states none. */
  readonly bound: number | null;
}

/** The mean over trainings, how many there were, or why there is none. */
export type LossCell =
  { readonly value: number; readonly of: number } | { readonly reason: string };

/** Losses of some examples. */
export interface LossTable {
  readonly columns: readonly LossColumn[];
  /** One row per example, one cell per column. */
  readonly rows: readonly (readonly LossCell[])[];
}

/** The losses of a pool while they are read, a training at a time. */
export interface PoolLosses {
  /** Addresses of the trainings. */
  readonly cells: readonly string[];
  /** Whether there is no more to be read. */
  isRead(): boolean;
  /** Reads one training: some milliseconds. */
  step(): void;
  /** Losses of the examples at these places of the draw, of the trainings that are read. */
  table(places: readonly number[]): LossTable;
  /** A column of the table, by its place among them, for the first `count` examples of the draw. */
  column(index: number, count: number): readonly (number | undefined)[];
  /** Why there are none, or fewer than one would expect; empty where all is there. */
  notes(): readonly string[];
}
