import type { JsonObject } from '@ggmi/core';
import type { BenchmarkedComponent } from '../machine/describe-component.js';
import type { Machine } from '../machine/describe-machine.js';
import type { LossScale } from './loss-table.js';
import type { ContestRanking } from './rank-contestants.js';

/** What `ggmi bench generators` and `ggmi bench trainers` write. */
export interface ContestResult<Format extends string, Row> {
  readonly format: Format;
  readonly version: 1;
  readonly inputs: ContestInputs;
  readonly machine: Machine & { readonly workers: number };
  /** Every contestant: those that are ranked in their order, the others after them. */
  readonly rows: readonly Row[];
  /** Contestants whose losses are on one scale; none where fewer than two are. */
  readonly rankings: readonly ScaledRanking[];
}

/** Everything that the numbers depend on. */
export interface ContestInputs {
  readonly name: string;
  /** The config after overrides and defaults, without what the contest varies. */
  readonly task: JsonObject;
  readonly seeds: readonly number[];
  /** Nominal coverage of all intervals. */
  readonly level: number;
  /** The arm whose held-out loss ranks; null where every contestant has its own. */
  readonly arm: string | null;
  /** By name. */
  readonly contestants: Readonly<Record<string, BenchmarkedComponent>>;
}

/** A ranking by losses on one scale. */
export interface ScaledRanking extends ContestRanking {
  readonly scale: LossScale;
}
